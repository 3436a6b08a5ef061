using System.Text;

namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>A page of a <see cref="PdfDocument"/>, in points from its upper left corner.</summary>
/// <remarks>Pages stay open until the document is finished, so that feet can tell the number of pages.</remarks>
public sealed class PdfPage : ISurface
{
    private readonly PdfDocument document;
    private readonly PdfContent content = new();
    private readonly MissingGlyphCollector missing;
    private readonly List<int> codes = [];
    private PdfElement? open;
    private (double X, double Y, double Scale) origin = (0, 0, 1);

    internal PdfPage(PdfDocument document, FontSet fonts, int index, double width, double height)
    {
        (this.document, Index, Width, Height) = (document, index, width, height);
        missing = new MissingGlyphCollector(fonts);
    }

    /// <summary>Width in points; 595.28 for A4.</summary>
    public double Width { get; }

    /// <summary>Height in points; 841.89 for A4.</summary>
    public double Height { get; }

    /// <summary>The page's place in the document, 0 for the first.</summary>
    public int Index { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<Rune> MissingGlyphs => missing.Missing;

    /// <summary>The elements by the number of their painted sequence.</summary>
    internal List<PdfElement> Sequences { get; } = [];

    internal List<PdfLink> Links { get; } = [];

    /// <inheritdoc/>
    public void Rect(Box box, Color fill, double radius = 0)
    {
        Under(document.ForShapes());
        if (radius > 0) content.RoundedRect(Place(box), radius * origin.Scale, fill);
        else content.Rect(Place(box), fill);
    }

    /// <inheritdoc/>
    public void Line(double x1, double y1, double x2, double y2, Color color, double width)
    {
        Under(document.ForShapes());
        content.Line(PlaceX(x1), PlaceY(y1), PlaceX(x2), PlaceY(y2), color, width * origin.Scale);
    }

    /// <inheritdoc/>
    public void Dot(double x, double y, double radius, Color fill) =>
        Rect(new Box(x - radius, y - radius, 2 * radius, 2 * radius), fill, radius);

    /// <inheritdoc/>
    public void Text(string text, double x, double y, TextStyle style, Anchor anchor = Anchor.Start)
    {
        var clean = DrawableText.Clean(text);
        if (clean.Length == 0) return;
        missing.Note(clean, style.Weight);
        var font = document.Font(style.Weight);
        codes.Clear();
        var units = 0;
        foreach (var rune in clean.EnumerateRunes())
        {
            var code = font.Subset.Number(rune);
            codes.Add(code);
            units += font.Subset.Advance(code);
        }

        var before = anchor switch { Anchor.End => 1, Anchor.Middle => 0.5, _ => 0 };
        var left = x - before * units * style.Size / font.Subset.Font.UnitsPerEm;
        Under(document.ForText());
        content.Text(codes, PlaceX(left), PlaceY(y), font.Resource, style.Size * origin.Scale, style.Color);
    }

    /// <summary>Within a figure the group is read as its label; elsewhere it is only painted.</summary>
    public void Group(Datum datum, Action paint) => document.Mark(datum.Label, paint);

    /// <summary>Paints a chart as a figure that is read as its title and description.</summary>
    /// <param name="picture">The chart.</param>
    /// <param name="x">Its left edge.</param>
    /// <param name="y">Its upper edge.</param>
    /// <param name="scale">How much larger or smaller than drawn; 1 is as drawn.</param>
    public void Draw(Picture picture, double x, double y, double scale = 1)
    {
        var before = origin;
        origin = (PlaceX(x), before.Y + before.Scale * y, before.Scale * scale);
        try
        {
            var tag = PdfTag.FigureIn(Place(new Box(0, 0, picture.Width, picture.Height)), picture.SpokenText);
            document.Tag(tag, () => picture.Paint(this));
        }
        finally
        {
            origin = before;
        }
    }

    /// <summary>Paints a link to a <see cref="Mark"/> of the document, which may come later.</summary>
    /// <param name="mark">The mark's name.</param>
    /// <param name="area">Where a click counts.</param>
    /// <param name="label">What it says when read aloud.</param>
    /// <param name="paint">Paints the link's text.</param>
    public void Link(string mark, Box area, string label, Action paint) => Link(mark, null, area, label, paint);

    /// <summary>Paints a link to an address outside.</summary>
    public void Link(Uri address, Box area, string label, Action paint) => Link(null, address, area, label, paint);

    /// <summary>Names a place that links lead to.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void Mark(string name, double y) => document.AddMark(name, new PdfPlace(this, PlaceY(y)));

    /// <summary>Adds the place to the navigation pane, below the last bookmark of a lower level.</summary>
    /// <param name="title">What the pane shows.</param>
    /// <param name="y">The upper edge of what is shown when it is clicked.</param>
    /// <param name="level">1 for chapters, 2 for their sections.</param>
    public void Bookmark(string title, double y, int level = 1) =>
        document.AddBookmark(new PdfBookmark(DrawableText.Clean(title), level, new PdfPlace(this, PlaceY(y))));

    /// <returns>The page's operators; nothing may be painted afterwards.</returns>
    internal ReadOnlyMemory<byte> Finish()
    {
        if (open is not null) content.Close();
        open = null;
        return content.Written;
    }

    private void Link(string? mark, Uri? address, Box area, string label, Action paint) => document.Tag(
        PdfTag.Link, () =>
        {
            paint();
            var link = new PdfLink(Place(area), mark, address, DrawableText.Clean(label), document.Current);
            Links.Add(link);
            if (document.Current.Artifact is not null) return;
            document.Current.Parts.Add(new PdfElementPart(null, this, Link: link));
        });

    /// <summary>Makes the next operators part of the element.</summary>
    private void Under(PdfElement element)
    {
        if (ReferenceEquals(open, element)) return;
        if (open is not null) content.Close();
        open = element;
        if (element.Artifact is { } kind)
        {
            content.OpenArtifact(kind);
            return;
        }

        content.Open(element.Tag.Role, Sequences.Count);
        element.Parts.Add(new PdfElementPart(null, this, Sequences.Count));
        Sequences.Add(element);
    }

    private double PlaceX(double x) => origin.X + origin.Scale * x;

    private double PlaceY(double y) => Height - origin.Y - origin.Scale * y;

    private Box Place(Box box) =>
        new(PlaceX(box.X), PlaceY(box.Bottom), box.Width * origin.Scale, box.Height * origin.Scale);
}

/// <summary>An area of a page that leads to a mark of the document or to an address.</summary>
internal sealed record PdfLink(Box Area, string? Mark, Uri? Address, string Label, PdfElement Element)
{
    /// <summary>The link's object, once the file is being written.</summary>
    public PdfReference Number { get; set; }

    /// <summary>Where the structure finds its element.</summary>
    public int Key { get; set; }
}
