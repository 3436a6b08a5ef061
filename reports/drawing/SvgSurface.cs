using System.Globalization;
using System.Text;
using System.Xml;

namespace PerfEtl.Reports.Drawing;

/// <summary>Paints a picture as SVG whose text stays text: it can be selected, searched and read aloud.</summary>
/// <remarks>
/// Kerning and the trimming of full-width punctuation are off, because our measurements know neither. There are no
/// ids, so that a page can hold any number of pictures.
/// </remarks>
internal sealed class SvgSurface : ISurface
{
    private readonly StringBuilder output = new();
    private readonly XmlWriter xml;
    private readonly MissingGlyphCollector missing;

    public SvgSurface(Picture picture, FontSet fonts)
    {
        missing = new MissingGlyphCollector(fonts);
        xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            Indent = true,
            NewLineChars = "\n",
        });
        Open(picture);
    }

    public IReadOnlyCollection<Rune> MissingGlyphs => missing.Missing;

    public void Rect(Box box, Color fill, double radius = 0)
    {
        xml.WriteStartElement("rect");
        Numbers(("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height));
        if (radius > 0) Numbers(("rx", radius));
        xml.WriteAttributeString("fill", fill.Css);
        xml.WriteEndElement();
    }

    public void Line(double x1, double y1, double x2, double y2, Color color, double width)
    {
        xml.WriteStartElement("line");
        Numbers(("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));
        xml.WriteAttributeString("stroke", color.Css);
        Numbers(("stroke-width", width));
        xml.WriteEndElement();
    }

    public void Dot(double x, double y, double radius, Color fill)
    {
        xml.WriteStartElement("circle");
        Numbers(("cx", x), ("cy", y), ("r", radius));
        xml.WriteAttributeString("fill", fill.Css);
        xml.WriteEndElement();
    }

    public void Text(string text, double x, double y, TextStyle style, Anchor anchor = Anchor.Start)
    {
        var clean = DrawableText.Clean(text);
        missing.Note(clean, style.Weight);
        xml.WriteStartElement("text");
        Numbers(("x", x), ("y", y), ("font-size", style.Size));
        if (style.Weight == FontWeight.Bold) xml.WriteAttributeString("font-weight", "700");
        if (anchor == Anchor.Middle) xml.WriteAttributeString("text-anchor", "middle");
        if (anchor == Anchor.End) xml.WriteAttributeString("text-anchor", "end");
        xml.WriteAttributeString("fill", style.Color.Css);
        xml.WriteString(clean);
        xml.WriteEndElement();
    }

    public void Group(Datum datum, Action paint)
    {
        xml.WriteStartElement("g");
        xml.WriteAttributeString("role", "graphics-symbol");
        xml.WriteAttributeString("aria-label", DrawableText.Clean(datum.Label));
        foreach (var (name, value) in datum.Values)
            xml.WriteAttributeString(XmlConvert.VerifyNCName("data-" + name), DrawableText.Clean(value));
        xml.WriteElementString("title", DrawableText.Clean(datum.Label));
        paint();
        xml.WriteEndElement();
    }

    /// <returns>The whole file; call once, after the last stroke.</returns>
    public string Finish()
    {
        xml.WriteEndElement();
        xml.Close();
        return output.Append('\n').ToString();
    }

    private void Open(Picture picture)
    {
        var (width, height) = (Number(picture.Width), Number(picture.Height));
        xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        xml.WriteAttributeString("width", width + "pt");
        xml.WriteAttributeString("height", height + "pt");
        xml.WriteAttributeString("viewBox", $"0 0 {width} {height}");
        xml.WriteAttributeString("xml", "lang", null, "zh-CN");
        xml.WriteAttributeString("role", "graphics-document");
        xml.WriteAttributeString("aria-label", DrawableText.Clean(picture.Title));
        xml.WriteAttributeString("font-family", FontSet.CssFamilies);
        xml.WriteAttributeString("style", "font-kerning:none;text-spacing-trim:space-all;white-space:pre");
        xml.WriteElementString("title", DrawableText.Clean(picture.Title));
        xml.WriteElementString("desc", DrawableText.Clean(picture.Description));
        Rect(new Box(0, 0, picture.Width, picture.Height), Palette.Paper);
    }

    private void Numbers(params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, Number(value));
    }

    private static string Number(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "no place on a page");
        return (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
