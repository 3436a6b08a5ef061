using PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;
using PerfEtl.Pipeline.Extract.Pdf.Objects.Filters;
using PerfEtl.Pipeline.Extract.Pdf.Objects.Xref;

namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>An opened PDF: its objects by number, its pages, and its streams with their filters undone.</summary>
internal sealed class PdfFile
{
    private const int HeaderWithin = 1024;
    private const int MostHops = 16;

    private readonly ObjectStore store;
    private readonly FilterChain filters;

    private PdfFile(ReadOnlyMemory<byte> bytes, int header, PdfBudget budget, DamageLog damage)
    {
        (Budget, Damage) = (budget, damage);
        store = new ObjectStore(this, bytes, header);
        filters = new FilterChain(this);
    }

    /// <summary>What this document may still use.</summary>
    public PdfBudget Budget { get; }

    /// <summary>What is broken in it.</summary>
    public DamageLog Damage { get; }

    /// <summary>The pages in order.</summary>
    public IReadOnlyList<PdfPage> Pages { get; private set; } = [];

    /// <summary>The document catalog; empty if there is none.</summary>
    public PdfDictionary Root => Catalog() ?? PdfDictionary.Empty;

    /// <summary>The trailer; entries of older ones that the newest lacks are filled in.</summary>
    public PdfDictionary Trailer => store.Table.Trailer;

    /// <summary>Finds the objects, by the cross-reference or by scanning, and prepares decryption.</summary>
    /// <exception cref="PdfException">No PDF, a password is needed, or a limit is exceeded.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes, PdfBudget budget, DamageLog damage)
    {
        var header = bytes.Span[..Math.Min(bytes.Length, HeaderWithin)].IndexOf("%PDF-"u8);
        var file = new PdfFile(bytes, Math.Max(header, 0), budget, damage);
        if (header >= 0) file.OpenByXref();
        else file.OpenByScan();
        file.ReadPages();
        return file;
    }

    /// <summary>Follows references; a missing object is null and noted as damage.</summary>
    public PdfObject Resolve(PdfObject value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            if (hops == MostHops)
            {
                Damage.Note($"第 {reference.Number} 号对象引用自身");
                return PdfNull.Instance;
            }

            value = store.Load(reference);
        }

        return value;
    }

    /// <summary>The entry of a dictionary, references followed; null object if absent.</summary>
    public PdfObject Get(PdfDictionary dictionary, string key) => Resolve(dictionary[key]);

    /// <summary>The bytes of a stream, decrypted and with all filters undone; what is broken is noted as damage.
    /// </summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public ReadOnlyMemory<byte> Decode(PdfStream stream) => filters.Undo(stream, Decrypted(stream));

    private void OpenByXref()
    {
        if (!new XrefReader(this, store).Read())
        {
            OpenByScan();
            return;
        }

        PrepareDecryption();
        if (Catalog() is null) OpenByScan();
    }

    private void OpenByScan()
    {
        var scan = store.Repair();
        if (store.Table.Numbers.Count == 0)
            throw Unreadable();
        PrepareDecryption();
        store.CompleteScan();
        if (Catalog() is not null) return;
        var root = scan.Catalog ?? FindCatalog()
            ?? throw new PdfException(PdfProblem.Broken, "已损坏，找不到页面目录（/Catalog），请重新导出或重新报送");
        store.Table.AddNewerTrailer(new PdfDictionary(new Dictionary<string, PdfObject> { ["Root"] = root }));
    }

    private PdfException Unreadable()
    {
        var bytes = store.Bytes.Span;
        return bytes.StartsWith("%PDF-"u8)
            ? new PdfException(PdfProblem.Broken, "以 %PDF 开头，但里面没有一个可读的对象，请重新导出或重新报送")
            : new PdfException(PdfProblem.NotAPdf, FileKind.Describe(bytes));
    }

    private PdfDictionary? Catalog() =>
        Get(Trailer, "Root") is PdfDictionary root && root["Pages"] is not PdfNull ? root : null;

    private PdfReference? FindCatalog()
    {
        foreach (var number in store.Table.Numbers)
        {
            var reference = new PdfReference(number, 0);
            if (Resolve(reference) is PdfDictionary found && Get(found, "Type") is PdfName { Value: "Catalog" })
                return reference;
        }

        return null;
    }

    private void PrepareDecryption()
    {
        if (store.Decryptor is not null || Trailer["Encrypt"] is PdfNull) return;
        if (Get(Trailer, "Encrypt") is not PdfDictionary encrypt)
            throw new PdfException(PdfProblem.Password, "文件已加密，但加密信息（/Encrypt）缺失，无法读取");
        var ids = Get(Trailer, "ID") as PdfArray;
        var id = ids is { Items.Count: > 0 } && Resolve(ids.Items[0]) is PdfString first ? first.Bytes : [];
        store.Decrypt(new StandardSecurity(this).Open(encrypt, id));
    }

    private void ReadPages()
    {
        var root = Catalog()?["Pages"] ?? PdfNull.Instance;
        Pages = new PageTree(this).Read(root);
        if (Pages.Count > 0 || store.IsRepaired) return;
        OpenByScan();
        Pages = new PageTree(this).Read(Catalog()?["Pages"] ?? PdfNull.Instance);
    }

    private ReadOnlyMemory<byte> Decrypted(PdfStream stream)
    {
        // Number 0 is a picture inside a content stream: decrypted with it.
        if (store.Decryptor is not { } decryptor || stream.Number == 0) return stream.Stored;
        var type = (Get(stream.Dictionary, "Type") as PdfName)?.Value;
        if (type == "XRef" || (type == "Metadata" && !decryptor.IsMetadataEncrypted)) return stream.Stored;
        return decryptor.DecryptStream(stream, CryptFilter(stream.Dictionary));
    }

    /// <summary>The crypt filter a stream names for itself; null if it names none.</summary>
    private string? CryptFilter(PdfDictionary dictionary)
    {
        var filter = Get(dictionary, "Filter");
        if (filter is PdfArray { Items.Count: > 0 } several) filter = Resolve(several.Items[0]);
        if (filter is not PdfName { Value: "Crypt" }) return null;
        var parameters = Get(dictionary, "DecodeParms");
        if (parameters is PdfArray { Items.Count: > 0 } all) parameters = Resolve(all.Items[0]);
        var name = parameters is PdfDictionary named ? Get(named, "Name") : PdfNull.Instance;
        return (name as PdfName)?.Value ?? "Identity";
    }
}
