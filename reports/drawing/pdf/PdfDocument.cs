using System.Text;

namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>A PDF/A-2u document of our own: tagged Chinese text in embedded fonts, bookmarks and links.</summary>
/// <remarks>
/// <code>
/// var document = new PdfDocument(new PdfInfo("月报 2022年12月", CreatedAt: publishedAt), FontSet.Installed);
/// var page = document.AddPage(PdfDocument.A4Width, PdfDocument.A4Height);
/// page.Bookmark("资金", 40);
/// document.Tag(PdfTag.H1, () => page.Text("前三个项目占 78.7%", 48, 60, heading));
/// document.Tag(PdfTag.Table, () => document.Tag(PdfTag.Row, () =>
/// {
///     document.Tag(PdfTag.RowHead, () => page.Text("信息化平台", 48, 90, body));
///     document.Tag(PdfTag.Cell, () => page.Text("3.20", 300, 90, body, Anchor.End));
/// }));
/// page.Draw(chart, 48, 120);
/// document.Tag(PdfTag.RunningFoot, () => page.Text("第 1 页", 300, 820, small, Anchor.Middle));
/// var file = document.Finish();
/// </code>
/// The order in which elements are opened is the order in which a screen reader reads them; an element goes on over any
/// number of pages. Text outside any element becomes a paragraph; shapes outside figures are decoration. The bytes
/// depend on nothing but what is painted and the <see cref="PdfInfo"/>. One thread paints a document; many documents
/// may be made at once with one <see cref="FontSet"/>.
/// </remarks>
public sealed class PdfDocument
{
    /// <summary>The width of an A4 page in points.</summary>
    public const double A4Width = 595.28;

    /// <summary>The height of an A4 page in points.</summary>
    public const double A4Height = 841.89;

    private readonly PdfInfo info;
    private readonly FontSet fonts;
    private readonly List<PdfPage> pages = [];
    private readonly List<PdfBookmark> bookmarks = [];
    private readonly Dictionary<string, PdfPlace> marks = [];
    private readonly PdfElement root = new(PdfTag.Document, null);
    private readonly PdfElement decoration = new(PdfTag.Artifact, null);
    private EmbeddedFont? regular;
    private EmbeddedFont? bold;

    /// <param name="info">What the file says about itself.</param>
    /// <param name="fonts">Where glyphs come from.</param>
    public PdfDocument(PdfInfo info, FontSet fonts)
    {
        (this.info, this.fonts) = (info, fonts);
        Current = root;
    }

    /// <summary>The pages so far.</summary>
    public IReadOnlyList<PdfPage> Pages => pages;

    /// <summary>Characters on any page that our fonts lack, in order of code points; each is shown as a box.</summary>
    public IReadOnlyCollection<Rune> MissingGlyphs =>
        [.. pages.SelectMany(page => page.MissingGlyphs).Distinct().Order()];

    internal PdfElement Current { get; private set; }

    /// <summary>Adds a page at the end.</summary>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    public PdfPage AddPage(double width = A4Width, double height = A4Height)
    {
        var page = new PdfPage(this, fonts, pages.Count, width, height);
        pages.Add(page);
        return page;
    }

    /// <summary>Says what is painted: all that <paramref name="paint"/> paints, on any page, belongs to it.</summary>
    public void Tag(PdfTag tag, Action paint)
    {
        var before = Current;
        Current = before.Open(tag);
        try
        {
            paint();
        }
        finally
        {
            Current = before;
        }
    }

    /// <summary>The whole file.</summary>
    /// <exception cref="InvalidOperationException">There is no page, or a link leads to no mark.</exception>
    public byte[] Finish()
    {
        EmbeddedFont[] used = [.. new[] { regular, bold }.OfType<EmbeddedFont>()];
        return new PdfWriter(info, pages, root, bookmarks, marks, used).Write();
    }

    internal EmbeddedFont Font(FontWeight weight) => weight == FontWeight.Bold
        ? bold ??= new EmbeddedFont(fonts.Font(weight), weight)
        : regular ??= new EmbeddedFont(fonts.Font(weight), weight);

    internal PdfElement ForText() =>
        Current.Artifact is not null || Current.Tag.HoldsText ? Current : Current.Open(PdfTag.Paragraph);

    internal PdfElement ForShapes() => Current.HoldsShapes ? Current : decoration;

    internal void Mark(string label, Action paint)
    {
        if (Current.IsWithinFigure) Tag(PdfTag.Mark(label), paint);
        else paint();
    }

    internal void AddMark(string name, PdfPlace place) => marks.Add(name, place);

    internal void AddBookmark(PdfBookmark bookmark) => bookmarks.Add(bookmark);
}

/// <summary>An entry of the reader's navigation pane.</summary>
internal sealed record PdfBookmark(string Title, int Level, PdfPlace Place);

/// <summary>What a PDF says about itself; nothing is taken from the clock: same values, same bytes.</summary>
/// <param name="Title">Shown in the window's title: 项目支出绩效目标月报 2022年12月.</param>
/// <param name="Subject">One sentence about the content; blank when there is nothing to say.</param>
/// <param name="Author">Who answers for it; blank when nobody is named.</param>
/// <param name="Keywords">What programs look for, such as the snapshot and the version; blank for none.</param>
/// <param name="CreatedAt">When the data were published, in readers' time; blank for a file without date.</param>
public sealed record PdfInfo(
    string Title, string Subject = "", string Author = "", string Keywords = "", DateTimeOffset? CreatedAt = null)
{
    /// <summary>The program named as creator and producer.</summary>
    public const string Producer = "PerfEtl";
}

/// <summary>Where a link or bookmark leads: a page, and the y of what stands at the window's upper edge.</summary>
internal sealed record PdfPlace(PdfPage Page, double Top);
