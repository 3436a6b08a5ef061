using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Collects what is seen of one page; its lists are used again for the next.</summary>
internal sealed class PageCanvas
{
    /// <summary>A page of A4 full of small print has 8,000; beyond this nobody reads it.</summary>
    private const int MostGlyphs = 100_000;

    /// <summary>A form has 100 to 2,000, drawings more.</summary>
    private const int MostRulings = 50_000;

    /// <summary>Smaller print cannot be read, in points.</summary>
    private const double Tiny = 1.5;

    private readonly List<PageGlyph> glyphs = [];
    private readonly List<Ruling> rulings = [];
    private readonly DoubledGlyphs doubled = new();
    private readonly Backdrop backdrop = new();
    private readonly UnseenGlyphs unseen = new();
    private double imageArea;
    private int hiddenGlyphs;

    /// <summary>The whole page.</summary>
    public PageBox Page { get; private set; }

    /// <summary>Whether what is drawn now belongs to a layer that is switched off.</summary>
    public bool IsSwitchedOff { get; set; }

    /// <summary>The glyphs so far.</summary>
    public IReadOnlyList<PageGlyph> Glyphs => glyphs;

    /// <summary>Starts a page.</summary>
    public void Begin(double width, double height)
    {
        Page = new PageBox(0, 0, width, height);
        glyphs.Clear();
        rulings.Clear();
        doubled.Clear();
        backdrop.Clear();
        unseen.Clear();
        (imageArea, hiddenGlyphs, IsSwitchedOff) = (0, 0, false);
    }

    /// <summary>Keeps a glyph unless it stands there already or cannot be seen.</summary>
    /// <param name="glyph">The glyph.</param>
    /// <param name="isWhite">Whether it is drawn in the colour of paper.</param>
    public void AddGlyph(in PageGlyph glyph, bool isWhite)
    {
        if (IsSwitchedOff) return;
        if (isWhite && backdrop.IsPaperAt(glyph.Box.Center)) KeepUnseen(glyph, UnseenReason.White);
        else if (glyph.Size < Tiny) KeepUnseen(glyph, UnseenReason.Tiny);
        else Keep(glyph);
    }

    private void KeepUnseen(in PageGlyph glyph, UnseenReason reason)
    {
        if (unseen.Count >= MostGlyphs) throw new PdfException(PdfProblem.Limit, $"一页超过 {MostGlyphs} 个看不见的字");
        unseen.Add(glyph, reason);
    }

    private void Keep(in PageGlyph glyph)
    {
        if (!doubled.IsNew(glyph, glyphs)) return;
        if (glyphs.Count >= MostGlyphs) throw new PdfException(PdfProblem.Limit, $"一页超过 {MostGlyphs} 个字");
        glyphs.Add(glyph);
    }

    /// <summary>Counts a glyph that is drawn invisibly.</summary>
    public void AddHiddenGlyph()
    {
        if (!IsSwitchedOff) hiddenGlyphs++;
    }

    /// <summary>Gives a glyph another text; one that was covered since stays away.</summary>
    public void Rename(int index, string text)
    {
        if (glyphs[index].Text.Length > 0) glyphs[index] = glyphs[index] with { Text = text };
    }

    /// <summary>Fills a box.</summary>
    /// <param name="box">Not a line.</param>
    /// <param name="isWhite">Whether in the colour of paper.</param>
    /// <param name="hides">Whether nothing is seen through it.</param>
    public void AddFill(in PageBox box, bool isWhite, bool hides)
    {
        if (IsSwitchedOff) return;
        if (hides) Cover(box);
        if (hides || !isWhite) backdrop.Add(box, isWhite);
    }

    /// <summary>Keeps a line.</summary>
    public void AddRuling(in Ruling ruling)
    {
        if (IsSwitchedOff) return;
        if (rulings.Count >= MostRulings) throw new PdfException(PdfProblem.Limit, $"一页超过 {MostRulings} 条线");
        rulings.Add(ruling);
    }

    /// <summary>Counts a picture.</summary>
    public void AddImage(in PageBox box, bool hides)
    {
        var seen = box.Intersect(Page);
        if (IsSwitchedOff || seen.Width <= 0 || seen.Height <= 0) return;
        imageArea += seen.Width * seen.Height;
        AddFill(seen, isWhite: false, hides);
    }

    // A covered glyph keeps its number, without a text, so that it may be drawn again on top.
    private void Cover(in PageBox box)
    {
        for (var index = 0; index < glyphs.Count; index++)
        {
            var glyph = glyphs[index];
            if (glyph.Text.Length == 0 || !box.Holds(glyph.Box.Center)) continue;
            unseen.Add(glyph, UnseenReason.Covered);
            glyphs[index] = glyph with { Text = "" };
        }
    }

    /// <summary>What was collected.</summary>
    public PageContent Finish(int number)
    {
        foreach (var index in StruckGlyphs.Find(glyphs, rulings))
        {
            unseen.Add(glyphs[index], UnseenReason.Struck);
            glyphs[index] = glyphs[index] with { Text = "" };
        }

        return new PageContent(
            number, Page.Width, Page.Height, Seen(), rulings.ToArray(),
            Math.Min(1, imageArea / (Page.Width * Page.Height)), hiddenGlyphs + unseen.Count)
        {
            Unseen = unseen.Texts(),
        };
    }

    private PageGlyph[] Seen() =>
        unseen.Count == 0 ? glyphs.ToArray() : [.. glyphs.Where(glyph => glyph.Text.Length > 0)];
}
