using PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>A PDF opened by PdfPig: its objects, its pages, and its streams with their filters undone.</summary>
/// <remarks>Each object is looked at in the file first: what PdfPig would repair in silence is damage.</remarks>
internal sealed class PdfFile
{
    private const int MostHops = 16;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly FilterChain chain;
    private readonly CheckedFilters filters;
    private readonly Dictionary<IndirectReference, IToken> kept = [];
    private readonly HashSet<IndirectReference> loading = [];
    private PdfDocument? document;
    private bool isSearched;

    private PdfFile(ReadOnlyMemory<byte> bytes, PdfBudget budget, DamageLog damage)
    {
        (this.bytes, Budget, Damage) = (bytes, budget, damage);
        chain = new FilterChain(this);
        filters = new CheckedFilters(chain);
    }

    /// <summary>What this document may still use.</summary>
    public PdfBudget Budget { get; }

    /// <summary>What is broken in it.</summary>
    public DamageLog Damage { get; }

    /// <summary>The pages in order.</summary>
    public IReadOnlyList<PdfPage> Pages { get; private set; } = [];

    /// <summary>The document catalog.</summary>
    public DictionaryToken Root => document?.Structure.Catalog.CatalogDictionary ?? DictionaryToken.Empty;

    /// <summary>The words of <c>/Keywords</c>; null if there are none.</summary>
    public string? Keywords => document?.Information.Keywords;

    /// <summary>Finds the objects by the cross-reference, prepares decryption, and lists the pages.</summary>
    /// <exception cref="PdfException">No PDF, beyond repair, a password is needed, or a limit is exceeded.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes, PdfBudget budget, DamageLog damage)
    {
        bytes = FileStart.Behind(bytes);
        KnownToKill.Refuse(bytes.Span, budget.Limits);
        KnownToKill.RefuseXrefs(bytes.Span);
        var file = new PdfFile(bytes, budget, damage);
        file.OpenDocument();
        file.Pages = new PageTree(file).Read(Tokens.Entry(file.Root, "Pages"));
        return file;
    }

    /// <summary>Follows references; a missing object is null and noted as damage.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public IToken Resolve(IToken value)
    {
        for (var hops = 0; value is IndirectReferenceToken reference; hops++)
        {
            if (hops == MostHops || !loading.Add(reference.Data))
            {
                Damage.Note($"第 {reference.Data.ObjectNumber} 号对象引用自身");
                return NullToken.Instance;
            }

            try
            {
                value = Load(reference.Data);
            }
            finally
            {
                loading.Remove(reference.Data);
            }
        }

        return value;
    }

    /// <summary>The entry of a dictionary, references followed; null token if absent.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public IToken Get(DictionaryToken dictionary, string key) => Resolve(Tokens.Entry(dictionary, key));

    /// <summary>The raw entry of a page's resources: of the fonts, the forms, …</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public IToken Resource(DictionaryToken resources, string kind, string name) =>
        Get(resources, kind) is DictionaryToken listed ? Tokens.Entry(listed, name) : NullToken.Instance;

    /// <summary>The bytes of a stream with all filters undone; what is broken is noted as damage.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public ReadOnlyMemory<byte> Decode(StreamToken stream) => chain.Undo(stream);

    private void OpenDocument()
    {
        // Lenient, since whatever it would forgive is looked at here: it also refuses what is no fault.
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            MaxStackDepth = Budget.Limits.Depth,
            FilterProvider = filters,
        };
        document = Guarded(() => PdfDocument.Open(KnownToKill.Withhold(bytes), options))
            ?? throw Unreadable();
        isSearched = !FileStart.IsXrefAt(bytes.Span, document.Structure.CrossReferenceTable.Parts);
        if (isSearched) Damage.Note("交叉引用有错，对象靠扫描全文找回");
        if (!FileStart.HasEnd(bytes.Span)) Damage.Note("文件末尾不完整");
    }

    private PdfException Unreadable() => bytes.Span.IndexOf("/Encrypt"u8) >= 0 && FileStart.IsWhole(bytes.Span)
        ? new PdfException(PdfProblem.Password, "文件用不认识的方式加密，无法读取")
        : new PdfException(PdfProblem.Broken, "已损坏，读不出页面目录，请重新导出或重新报送");

    private IToken Load(IndirectReference reference)
    {
        if (kept.TryGetValue(reference, out var known)) return known;
        Budget.CheckDepth(loading.Count);
        Budget.CheckTime();
        var value = Find(reference);
        // Streams are read once; keeping them would keep a copy of the file.
        if (value is not StreamToken) kept[reference] = value;
        return value;
    }

    private IToken Find(IndirectReference reference)
    {
        if (document?.Structure is not { } structure) return NullToken.Instance;
        if (isSearched) return Guarded(() => structure.TokenScanner.Get(reference)?.Data) ?? Lost(reference);
        var isListed = structure.CrossReferenceTable.ObjectOffsets.TryGetValue(reference, out var location);
        var isPacked = isListed && location.Type == XrefEntryType.ObjectStream;
        var behind = isListed && !isPacked
            ? ObjectPlace.BehindValue(bytes.Span, location.Value1, reference.ObjectNumber, reference.Generation)
            : 0;
        if (!isListed) return Missing(reference, "找不到");
        if (behind < 0) return Missing(reference, "有缺损");
        if (isPacked && Resolve(new IndirectReferenceToken(new(location.Value1, 0))) is not StreamToken)
            return NullToken.Instance;
        var value = Guarded(() => structure.TokenScanner.Get(reference)?.Data);
        if (value is null) return Missing(reference, "有缺损");
        if (value is StreamToken copied) LargeArrays.Count(copied.Data.Length);
        if (!isPacked && !EndsWell(value, behind)) Missing(reference, value is StreamToken ? "的数据流长度不符" : "没有结束");
        return value;
    }

    /// <summary>Of a file whose objects are searched for, the first one that is lost ends the search: each would read
    /// the whole file again.</summary>
    private NullToken Lost(IndirectReference reference)
    {
        document = null;
        return Missing(reference, "找不到");
    }

    private bool EndsWell(IToken value, int behind) => value is StreamToken stream
        ? Get(stream.StreamDictionary, "Length") is NumericToken length
            && ObjectPlace.EndsAsStream(bytes.Span, behind, length.Data)
        : ObjectPlace.EndsAt(bytes.Span, behind);

    private NullToken Missing(IndirectReference reference, string clause)
    {
        Damage.Note($"第 {reference.ObjectNumber} 号对象{clause}");
        return NullToken.Instance;
    }

    /// <summary>Runs PdfPig, which throws whatever it meets; null if it threw.</summary>
    private T? Guarded<T>(Func<T?> read)
        where T : class
    {
        try
        {
            var value = read();
            return filters.Failure is { } failure ? throw failure : value;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new PdfException(PdfProblem.Password, "文件设有打开密码，需先去掉密码再报送");
        }
        catch (PdfDocumentStackDepthException)
        {
            throw new PdfException(
                PdfProblem.Limit, $"嵌套超过 {Budget.Limits.Depth} 层（设置 Limits:Depth）");
        }
        catch (Exception error) when (error is not (PdfException or OutOfMemoryException))
        {
            return filters.Failure is { } failure ? throw failure : null;
        }
    }
}
