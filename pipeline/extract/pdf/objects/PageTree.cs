namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>Walks the page tree and fills in what pages inherit.</summary>
internal sealed class PageTree(PdfFile file)
{
    private readonly List<PdfPage> pages = [];
    private readonly HashSet<int> visited = [];

    /// <summary>The pages in order.</summary>
    /// <param name="root">The catalog's /Pages, not followed yet.</param>
    /// <exception cref="PdfException">Too many pages, or too deep a tree.</exception>
    public IReadOnlyList<PdfPage> Read(PdfObject root)
    {
        Visit(root, default, 1);
        if (pages.Count == 0) file.Damage.Note("文件里没有页面");
        var count = file.Resolve(root) is PdfDictionary tree ? file.Get(tree, "Count") : PdfNull.Instance;
        if (count is not PdfNumber number || number.Value != pages.Count)
            file.Damage.Note($"找到 {pages.Count} 页，与文件自称的页数不符");
        return pages;
    }

    private void Visit(PdfObject value, Inherited above, int depth)
    {
        file.Budget.CheckDepth(depth);
        file.Budget.CheckTime();
        if (value is PdfReference reference && !visited.Add(reference.Number))
        {
            file.Damage.Note($"页面目录里第 {reference.Number} 号对象重复出现");
            return;
        }

        if (file.Resolve(value) is not PdfDictionary node)
        {
            file.Damage.Note("页面目录有缺损");
            return;
        }

        var inherited = above.Below(node);
        if (IsPage(node)) AddPage(node, inherited);
        else if (file.Get(node, "Kids") is PdfArray kids) VisitAll(kids, inherited, depth);
        else file.Damage.Note("页面目录有缺损");
    }

    private void VisitAll(PdfArray kids, Inherited inherited, int depth)
    {
        foreach (var kid in kids.Items) Visit(kid, inherited, depth + 1);
    }

    /// <summary>The type tells, and where it is missing or wrong, whether there are pages below.</summary>
    private bool IsPage(PdfDictionary node) => (file.Get(node, "Type") as PdfName)?.Value switch
    {
        "Page" => true,
        "Pages" => false,
        _ => node["Kids"] is PdfNull,
    };

    private void AddPage(PdfDictionary node, Inherited inherited)
    {
        file.Budget.CheckPages(pages.Count + 1);
        var number = pages.Count + 1;
        var resources = file.Resolve(inherited.Resources) as PdfDictionary ?? PdfDictionary.Empty;
        pages.Add(new PdfPage(
            number, node, resources, PageBoxes.Visible(file, number, inherited.MediaBox, inherited.CropBox),
            Rotation(file.Resolve(inherited.Rotate), number)));
    }

    private int Rotation(PdfObject value, int page)
    {
        if (value is PdfNull) return 0;
        var degrees = value is PdfNumber number ? number.Value % 360 : double.NaN;
        if (degrees < 0) degrees += 360;
        if (degrees is 0 or 90 or 180 or 270) return (int)degrees;
        file.Damage.Note($"第 {page} 页的旋转角度有错");
        return 0;
    }

    /// <summary>What a page takes from the nodes above it unless it has its own; null means nobody has one.</summary>
    private readonly record struct Inherited(
        PdfObject? ResourcesEntry, PdfObject? MediaBoxEntry, PdfObject? CropBoxEntry, PdfObject? RotateEntry)
    {
        public PdfObject Resources => ResourcesEntry ?? PdfNull.Instance;

        public PdfObject MediaBox => MediaBoxEntry ?? PdfNull.Instance;

        public PdfObject CropBox => CropBoxEntry ?? PdfNull.Instance;

        public PdfObject Rotate => RotateEntry ?? PdfNull.Instance;

        public Inherited Below(PdfDictionary node) => new(
            Own(node, "Resources") ?? ResourcesEntry, Own(node, "MediaBox") ?? MediaBoxEntry,
            Own(node, "CropBox") ?? CropBoxEntry, Own(node, "Rotate") ?? RotateEntry);

        private static PdfObject? Own(PdfDictionary node, string key) => node[key] is PdfNull ? null : node[key];
    }
}
