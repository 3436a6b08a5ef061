using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>What the pages of a document show as bytes and back, every bit as it was.</summary>
internal static class PackedPages
{
    /// <summary>Pages → bytes.</summary>
    public static void Pack(PdfPages pages, Packer packer)
    {
        packer.List(pages.Contents, page => Pack(page, packer));
        packer.List(pages.Damage, packer.Text);
        packer.Text(pages.Keywords);
    }

    /// <summary>Bytes → the pages.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static PdfPages Unpack(Unpacker unpacker)
    {
        var pages = new PdfPages(unpacker.List(() => PageOf(unpacker)), unpacker.List(unpacker.Text))
        {
            Keywords = unpacker.Text(),
        };
        unpacker.End();
        return pages;
    }

    private static void Pack(PageContent page, Packer packer)
    {
        packer.Int(page.Number);
        packer.Double(page.Width);
        packer.Double(page.Height);
        packer.List(page.Glyphs, glyph => Pack(glyph, packer));
        packer.List(page.Rulings, ruling => Pack(ruling, packer));
        packer.Double(page.ImageShare);
        packer.Int(page.HiddenGlyphs);
        packer.List(page.Unseen, text => Pack(text, packer));
    }

    private static PageContent PageOf(Unpacker unpacker) => new(
        unpacker.Int(), unpacker.Double(), unpacker.Double(), unpacker.List(() => GlyphOf(unpacker)),
        unpacker.List(() => RulingOf(unpacker)), unpacker.Double(), unpacker.Int())
    {
        Unseen = unpacker.List(() => UnseenOf(unpacker)),
    };

    private static void Pack(in PageGlyph glyph, Packer packer)
    {
        packer.Text(glyph.Text);
        packer.Box(glyph.Box);
        packer.Double(glyph.Size);
        packer.Double(glyph.Baseline);
        packer.Int(glyph.Angle);
        packer.Flag(glyph.IsCut);
    }

    private static PageGlyph GlyphOf(Unpacker unpacker) =>
        new(unpacker.Text(), unpacker.Box(), unpacker.Double(), unpacker.Double(), unpacker.Int())
        {
            IsCut = unpacker.Flag(),
        };

    private static void Pack(in Ruling ruling, Packer packer)
    {
        packer.Flag(ruling.IsHorizontal);
        packer.Double(ruling.Position);
        packer.Double(ruling.From);
        packer.Double(ruling.To);
    }

    private static Ruling RulingOf(Unpacker unpacker) =>
        new(unpacker.Flag(), unpacker.Double(), unpacker.Double(), unpacker.Double());

    private static void Pack(UnseenText text, Packer packer)
    {
        packer.Text(text.Text);
        packer.Int((int)text.Reason);
        packer.Box(text.Box);
    }

    private static UnseenText UnseenOf(Unpacker unpacker) =>
        new(unpacker.Text(), unpacker.Word<UnseenReason>(), unpacker.Box());
}
