namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>Writes a painted document as a file, object by object, in one fixed order.</summary>
internal sealed class PdfWriter(
    PdfInfo info,
    IReadOnlyList<PdfPage> pages,
    PdfElement root,
    IReadOnlyList<PdfBookmark> bookmarks,
    IReadOnlyDictionary<string, PdfPlace> marks,
    IReadOnlyList<EmbeddedFont> fonts)
{
    private readonly PdfObjects file = new();

    public byte[] Write()
    {
        if (pages.Count == 0) throw new InvalidOperationException("a document without a page");
        var tree = file.Promise();
        var resources = file.Promise();
        PdfReference[] numbers = [.. pages.Select(_ => file.Promise())];
        var structure = new StructureWriter(file, numbers);
        var structureRoot = structure.Write(root, pages);
        foreach (var page in pages) WritePage(page, numbers, tree, resources);
        file.Write(tree, bytes => bytes.Add($"<</Type/Pages/Kids[{numbers}]/Count {numbers.Length}>>"));
        WriteResources(resources);
        var outline = OutlineWriter.Write(file, bookmarks, numbers);
        var metadata = file.AddPlainStream(Metadata.Xmp(info), "/Type/Metadata/Subtype/XML");
        var intent = WriteIntent();
        var catalog = file.Add(bytes =>
        {
            bytes.Add($"<</Type/Catalog/Pages {tree}/Lang(zh-CN)/MarkInfo<</Marked true>>");
            bytes.Add($"/StructTreeRoot {structureRoot}");
            bytes.Add($"/Metadata {metadata}/OutputIntents[{intent}]/ViewerPreferences<</DisplayDocTitle true>>");
            if (outline.Number > 0) bytes.Add($"/Outlines {outline}/PageMode/UseOutlines");
            bytes.Raw(">>"u8);
        });
        return file.Finish(catalog, file.Add(bytes => Metadata.WriteInfo(bytes, info)));
    }

    private void WritePage(PdfPage page, PdfReference[] numbers, PdfReference tree, PdfReference resources)
    {
        var content = file.AddStream(page.Finish().Span, "");
        foreach (var link in page.Links) WriteLink(link, numbers);
        file.Write(numbers[page.Index], bytes =>
        {
            bytes.Add($"<</Type/Page/Parent {tree}/MediaBox[0 0 {page.Width} {page.Height}]/Resources {resources}");
            bytes.Add($"/Contents {content}/StructParents {page.Index}/Tabs/S");
            if (page.Links.Count > 0) bytes.Add($"/Annots[{page.Links.ConvertAll(link => link.Number)}]");
            bytes.Raw(">>"u8);
        });
    }

    private void WriteLink(PdfLink link, PdfReference[] numbers)
    {
        var area = link.Area;
        file.Write(link.Number, bytes =>
        {
            bytes.Add($"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]");
            bytes.Add($"/Rect[{area.X} {area.Y} {area.Right} {area.Bottom}]");
            bytes.Add($"/Contents {new PdfText(link.Label)}");
            if (link.Element.Artifact is null) bytes.Add($"/StructParent {link.Key}");
            if (link.Address is { } address) bytes.Add($"/A<</S/URI/URI({Escaped(address)})>>>>");
            else Destination(bytes, Target(link), numbers);
        });
    }

    private static void Destination(PdfBytes bytes, PdfPlace place, PdfReference[] numbers) =>
        bytes.Add($"/Dest[{numbers[place.Page.Index]}/XYZ null {place.Top} null]>>");

    private PdfPlace Target(PdfLink link) => marks.TryGetValue(link.Mark!, out var target)
        ? target
        : throw new InvalidOperationException($"a link leads to “{link.Mark}”, which no page marks");

    private static string Escaped(Uri address) => address.AbsoluteUri
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("(", "\\(", StringComparison.Ordinal)
        .Replace(")", "\\)", StringComparison.Ordinal);

    private void WriteResources(PdfReference resources)
    {
        PdfReference[] written = [.. fonts.Select(font => font.Write(file))];
        file.Write(resources, bytes =>
        {
            bytes.Raw("<</Font<<"u8);
            for (var i = 0; i < written.Length; i++) bytes.Add($"/{fonts[i].Resource} {written[i]}");
            bytes.Raw(">>>>"u8);
        });
    }

    /// <summary>What PDF/A asks for: the colours are sRGB, and what that is.</summary>
    private PdfReference WriteIntent()
    {
        var profile = file.AddStream(SrgbProfile.Bytes, "/N 3");
        return file.Add(bytes => bytes.Add(
            $"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
            + $"/DestOutputProfile {profile}>>"));
    }
}

/// <summary>Text for people, as titles and alternative texts are: written in UTF-16, never in a font's codes.</summary>
internal readonly record struct PdfText(string Value);
