using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Collects what is seen of one page; its lists are used again for the next.</summary>
internal sealed class PageCanvas
{
    /// <summary>A page of A4 full of small print has 8,000; beyond this nobody reads it.</summary>
    private const int MostGlyphs = 100_000;

    /// <summary>A form has 100 to 2,000, drawings more.</summary>
    private const int MostRulings = 50_000;

    private readonly List<PageGlyph> glyphs = [];
    private readonly List<Ruling> rulings = [];
    private readonly DoubledGlyphs doubled = new();
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
        (imageArea, hiddenGlyphs, IsSwitchedOff) = (0, 0, false);
    }

    /// <summary>Keeps a glyph unless it stands there already.</summary>
    public void AddGlyph(in PageGlyph glyph)
    {
        if (IsSwitchedOff || !doubled.IsNew(glyph, glyphs)) return;
        if (glyphs.Count >= MostGlyphs) throw new PdfException(PdfProblem.Limit, $"一页超过 {MostGlyphs} 个字");
        glyphs.Add(glyph);
    }

    /// <summary>Counts a glyph that is drawn invisibly.</summary>
    public void AddHiddenGlyph()
    {
        if (!IsSwitchedOff) hiddenGlyphs++;
    }

    /// <summary>Gives a glyph another text.</summary>
    public void Rename(int index, string text) => glyphs[index] = glyphs[index] with { Text = text };

    /// <summary>Keeps a line.</summary>
    public void AddRuling(in Ruling ruling)
    {
        if (IsSwitchedOff) return;
        if (rulings.Count >= MostRulings) throw new PdfException(PdfProblem.Limit, $"一页超过 {MostRulings} 条线");
        rulings.Add(ruling);
    }

    /// <summary>Counts a picture.</summary>
    public void AddImage(in PageBox box)
    {
        var seen = box.Intersect(Page);
        if (!IsSwitchedOff && seen.Width > 0 && seen.Height > 0) imageArea += seen.Width * seen.Height;
    }

    /// <summary>What was collected.</summary>
    public PageContent Finish(int number) => new(
        number, Page.Width, Page.Height, glyphs.ToArray(), rulings.ToArray(),
        Math.Min(1, imageArea / (Page.Width * Page.Height)), hiddenGlyphs);
}
