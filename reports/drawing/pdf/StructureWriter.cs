namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>Writes the structure tree, and the way back from pages and links to their elements.</summary>
internal sealed class StructureWriter(PdfObjects file, PdfReference[] pageNumbers)
{
    /// <returns>The tree's root.</returns>
    public PdfReference Write(PdfElement root, IReadOnlyList<PdfPage> pages)
    {
        var tree = file.Promise();
        var nextKey = PromiseLinks(pages);
        WriteElement(root, tree);
        var parents = WriteParents(pages);
        file.Write(tree, bytes => bytes.Add(
            $"<</Type/StructTreeRoot/K {root.Number}/ParentTree {parents}/ParentTreeNextKey {nextKey}>>"));
        return tree;
    }

    private int PromiseLinks(IReadOnlyList<PdfPage> pages)
    {
        var key = pages.Count;
        foreach (var link in pages.SelectMany(page => page.Links)) (link.Key, link.Number) = (key++, file.Promise());
        return key;
    }

    private void WriteElement(PdfElement element, PdfReference parent)
    {
        var self = element.Number = file.Promise();
        foreach (var part in element.Parts)
            if (part.Child is { } child) WriteElement(child, self);
        var page = element.Parts.Find(part => part.Page is not null)?.Page;
        file.Write(self, bytes =>
        {
            bytes.Add($"<</Type/StructElem/S/{element.Tag.Role}/P {parent}");
            if (page is not null) bytes.Add($"/Pg {pageNumbers[page.Index]}");
            if (element.Tag.Alternative.Length > 0) bytes.Add($"/Alt {new PdfText(element.Tag.Alternative)}");
            Attributes(bytes, element.Tag);
            Parts(bytes, element.Parts, page);
            bytes.Raw(">>"u8);
        });
    }

    private static void Attributes(PdfBytes bytes, PdfTag tag)
    {
        if (tag.Bounds is { } box)
            bytes.Add($"/A<</O/Layout/BBox[{box.X} {box.Y} {box.Right} {box.Bottom}]>>");
        if (tag.Scope.Length == 0 && tag.ColumnSpan == 1 && tag.RowSpan == 1) return;
        bytes.Raw("/A<</O/Table"u8);
        if (tag.Scope.Length > 0) bytes.Add($"/Scope/{tag.Scope}");
        if (tag.ColumnSpan > 1) bytes.Add($"/ColSpan {tag.ColumnSpan}");
        if (tag.RowSpan > 1) bytes.Add($"/RowSpan {tag.RowSpan}");
        bytes.Raw(">>"u8);
    }

    private void Parts(PdfBytes bytes, List<PdfElementPart> parts, PdfPage? page)
    {
        if (parts.Count == 0) return;
        bytes.Raw("/K["u8);
        foreach (var part in parts) Part(bytes, part, page);
        bytes.Raw("]"u8);
    }

    private void Part(PdfBytes bytes, PdfElementPart part, PdfPage? page)
    {
        if (part.Child is { } child) bytes.Add($"{child.Number} ");
        else if (part.Link is { } link) bytes.Add($"<</Type/OBJR/Obj {link.Number}/Pg {PageNumber(part)}>>");
        else if (part.Page == page) bytes.Add($"{part.Number} ");
        else bytes.Add($"<</Type/MCR/Pg {PageNumber(part)}/MCID {part.Number}>>");
    }

    private PdfReference PageNumber(PdfElementPart part) => pageNumbers[part.Page!.Index];

    private PdfReference WriteParents(IReadOnlyList<PdfPage> pages)
    {
        var lists = pages.Select(page => file.Add(
            bytes => bytes.Add($"[{page.Sequences.ConvertAll(element => element.Number)}]"))).ToList();
        return file.Add(bytes =>
        {
            bytes.Raw("<</Nums["u8);
            for (var i = 0; i < lists.Count; i++) bytes.Add($"{i} {lists[i]} ");
            foreach (var link in pages.SelectMany(page => page.Links).Where(link => link.Element.Artifact is null))
                bytes.Add($"{link.Key} {link.Element.Number} ");
            bytes.Raw("]>>"u8);
        });
    }
}
