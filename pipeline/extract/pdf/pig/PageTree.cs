using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>Walks the page tree and fills in what pages inherit.</summary>
internal sealed class PageTree(PdfFile file)
{
    private readonly List<PdfPage> pages = [];
    private readonly HashSet<long> visited = [];

    /// <summary>The pages in order.</summary>
    /// <param name="root">The catalog's /Pages, not followed yet.</param>
    /// <exception cref="PdfException">Too many pages, or too deep a tree.</exception>
    public IReadOnlyList<PdfPage> Read(IToken root)
    {
        Visit(root, default, 1);
        if (pages.Count == 0) file.Damage.Note("文件里没有页面");
        var count = file.Resolve(root) is DictionaryToken tree ? file.Get(tree, "Count") : NullToken.Instance;
        if (count is not NumericToken number || number.Data != pages.Count)
            file.Damage.Note($"找到 {pages.Count} 页，与文件自称的页数不符");
        return pages;
    }

    private void Visit(IToken value, Inherited above, int depth)
    {
        file.Budget.CheckDepth(depth);
        file.Budget.CheckTime();
        if (value is IndirectReferenceToken reference && !visited.Add(reference.Data.ObjectNumber))
        {
            file.Damage.Note($"页面目录里第 {reference.Data.ObjectNumber} 号对象重复出现");
            return;
        }

        if (file.Resolve(value) is not DictionaryToken node)
        {
            file.Damage.Note("页面目录有缺损");
            return;
        }

        var inherited = above.Below(node);
        if (IsPage(node)) AddPage(node, inherited);
        else if (file.Get(node, "Kids") is ArrayToken kids) VisitAll(kids, inherited, depth);
        else file.Damage.Note("页面目录有缺损");
    }

    private void VisitAll(ArrayToken kids, Inherited inherited, int depth)
    {
        foreach (var kid in kids.Data) Visit(kid, inherited, depth + 1);
    }

    /// <summary>The type tells, and where it is missing or wrong, whether there are pages below.</summary>
    private bool IsPage(DictionaryToken node) => (file.Get(node, "Type") as NameToken)?.Data switch
    {
        "Page" => true,
        "Pages" => false,
        _ => Tokens.Entry(node, "Kids") is NullToken,
    };

    private void AddPage(DictionaryToken node, Inherited inherited)
    {
        file.Budget.CheckPages(pages.Count + 1);
        var number = pages.Count + 1;
        var resources = file.Resolve(inherited.Resources) as DictionaryToken ?? DictionaryToken.Empty;
        pages.Add(new PdfPage(
            number, node, resources, PageBoxes.Visible(file, number, inherited.MediaBox, inherited.CropBox),
            Rotation(file.Resolve(inherited.Rotate), number)));
    }

    private int Rotation(IToken value, int page)
    {
        if (value is NullToken) return 0;
        var degrees = value is NumericToken number ? number.Data % 360 : double.NaN;
        if (degrees < 0) degrees += 360;
        if (degrees is 0 or 90 or 180 or 270) return (int)degrees;
        file.Damage.Note($"第 {page} 页的旋转角度有错");
        return 0;
    }

    /// <summary>What a page takes from the nodes above it unless it has its own; null means nobody has one.</summary>
    private readonly record struct Inherited(
        IToken? ResourcesEntry, IToken? MediaBoxEntry, IToken? CropBoxEntry, IToken? RotateEntry)
    {
        public IToken Resources => ResourcesEntry ?? NullToken.Instance;

        public IToken MediaBox => MediaBoxEntry ?? NullToken.Instance;

        public IToken CropBox => CropBoxEntry ?? NullToken.Instance;

        public IToken Rotate => RotateEntry ?? NullToken.Instance;

        public Inherited Below(DictionaryToken node) => new(
            Own(node, "Resources") ?? ResourcesEntry, Own(node, "MediaBox") ?? MediaBoxEntry,
            Own(node, "CropBox") ?? CropBoxEntry, Own(node, "Rotate") ?? RotateEntry);

        private static IToken? Own(DictionaryToken node, string key) =>
            Tokens.Entry(node, key) is var own and not NullToken ? own : null;
    }
}

/// <summary>One page of the page tree, its inherited entries filled in.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Dictionary">The page's own dictionary.</param>
/// <param name="Resources">Fonts, forms and so on; inherited if the page has none.</param>
/// <param name="VisibleBox">CropBox within MediaBox, in user space: left, bottom, right, top.</param>
/// <param name="Rotate">0, 90, 180 or 270, clockwise.</param>
internal sealed record PdfPage(
    int Number, DictionaryToken Dictionary, DictionaryToken Resources,
    (double Left, double Bottom, double Right, double Top) VisibleBox, int Rotate);
