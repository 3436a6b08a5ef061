using PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;
using PerfEtl.Pipeline.Extract.Pdf.Objects.Xref;

namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>The objects of one file: found by the cross-reference, read when asked for, kept.</summary>
internal sealed class ObjectStore(PdfFile file, ReadOnlyMemory<byte> bytes, int header)
{
    /// <summary>Bytes of unpacked object streams kept at a time.</summary>
    private const long MostUnpacked = 16 * 1024 * 1024;

    private readonly Dictionary<int, PdfObject> kept = [];
    private readonly Dictionary<int, ObjectStream?> streams = [];
    private readonly HashSet<int> loading = [];
    private readonly StreamBody body = new(file, bytes);
    private ObjectScan? scan;
    private bool isScanComplete;
    private long shift;
    private long unpacked;
    private bool hasUnclosed;
    private SortedPlaces? starts;

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>Where the objects are, and the trailer.</summary>
    public XrefTable Table { get; private set; } = new();

    /// <summary>Parses values.</summary>
    public ObjectReader Reader { get; } = new(file.Budget, file.Damage);

    /// <summary>Decrypts; null while the file is not known to be encrypted.</summary>
    public Decryptor? Decryptor { get; private set; }

    /// <summary>Whether the objects were found by scanning.</summary>
    public bool IsRepaired { get; private set; }

    /// <summary>The places an offset may mean: counted from the first byte, or from the header behind junk.</summary>
    public IEnumerable<int> Places(long offset)
    {
        if (IsInside(offset + shift)) yield return (int)(offset + shift);
        var other = offset + (shift == 0 ? header : 0);
        if (header > 0 && IsInside(other)) yield return (int)other;
    }

    /// <summary>Offsets were found to be counted like this.</summary>
    public void Prefer(long found) => shift = found;

    /// <summary>From now on what is read gets decrypted; what was read before is read again.</summary>
    public void Decrypt(Decryptor decryptor)
    {
        Decryptor = decryptor;
        kept.Clear();
        streams.Clear();
    }

    /// <summary>The object that stands at a place; null if none begins there.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public IndirectObject? ReadAt(int place)
    {
        var lexer = new PdfLexer(Bytes.Span[..EndOf(place)], place);
        if (lexer.Next() != PdfTokenKind.Number || !lexer.IsInteger) return null;
        if (lexer.Number is < 1 or > int.MaxValue) return null;
        var number = (int)lexer.Number;
        if (lexer.Next() != PdfTokenKind.Number || lexer.Number is < 0 or > ushort.MaxValue) return null;
        var generation = (int)lexer.Number;
        lexer.Next();
        if (!lexer.Is("obj"u8)) return null;
        var cipher = Decryptor is null ? null : new ObjectCipher(Decryptor, number, generation);
        var value = Reader.Read(ref lexer, cipher);
        hasUnclosed |= lexer.Position == Bytes.Length;
        return new IndirectObject(number, generation, Finish(ref lexer, value, number, generation));
    }

    /// <summary>The object with this number; null object, noted as damage, if there is none.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public PdfObject Load(PdfReference reference)
    {
        var number = reference.Number;
        if (kept.TryGetValue(number, out var known)) return known;
        if (!loading.Add(number))
        {
            file.Damage.Note($"第 {number} 号对象引用自身");
            return PdfNull.Instance;
        }

        try
        {
            file.Budget.CheckDepth(loading.Count);
            file.Budget.CheckTime();
            var value = Find(reference);
            if (value is null) file.Damage.Note($"第 {number} 号对象找不到");
            return kept[number] = value ?? PdfNull.Instance;
        }
        finally
        {
            loading.Remove(number);
        }
    }

    /// <summary>Gives up the cross-reference and takes what scanning finds.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public ObjectScan Repair()
    {
        var found = Scan();
        foreach (var (key, value) in Table.Trailer.Entries) AddMissing(found.Table, key, value);
        Table = found.Table;
        starts = null;
        IsRepaired = true;
        kept.Clear();
        streams.Clear();
        return found;
    }

    /// <summary>Adds the objects that scanning found in object streams; only once decryption is prepared.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public void CompleteScan()
    {
        if (isScanComplete || scan is null) return;
        isScanComplete = true;
        foreach (var (number, start) in scan.ObjectStreams)
        {
            if (Open(number) is not { } stream) continue;
            var index = 0;
            foreach (var inner in stream.Numbers)
            {
                var isNewer = scan.Table.Find(inner) is not { Kind: XrefKind.AtOffset } entry || entry.Place < start;
                if (isNewer) scan.Table.AddNewer(inner, new XrefEntry(XrefKind.InStream, number, index));
                index++;
            }
        }
    }

    private static void AddMissing(XrefTable table, string key, PdfObject value) =>
        table.AddOlderTrailer(new PdfDictionary(new Dictionary<string, PdfObject> { [key] = value }));

    /// <summary>Where an object must end at the latest: where the next one begins.</summary>
    /// <remarks>
    /// Only looked up in files that are broken already: there an unclosed string would reach to the end of the file,
    /// and thousands of them would take forever.
    /// </remarks>
    private int EndOf(int place)
    {
        if (!IsRepaired && !hasUnclosed) return Bytes.Length;
        starts ??= new SortedPlaces(Table.Offsets());
        return (int)Math.Min(starts.FirstFrom(place - shift + 1) + shift, Bytes.Length);
    }

    private bool IsInside(long place) => place >= 0 && place < Bytes.Length;

    private ObjectScan Scan()
    {
        file.Damage.Note("交叉引用有错，对象靠扫描全文找回");
        return scan ??= ObjectScan.Run(Bytes.Span, file.Budget);
    }

    private PdfObject Finish(ref PdfLexer lexer, PdfObject value, int number, int generation)
    {
        if (value is PdfKeyword)
        {
            file.Damage.Note($"第 {number} 号对象没有内容");
            return PdfNull.Instance;
        }

        lexer.Next();
        if (lexer.Is("stream"u8) && value is PdfDictionary dictionary)
        {
            var after = lexer.Position;
            var stored = body.Read(number, dictionary, ref after);
            lexer = new PdfLexer(Bytes.Span, after);
            value = new PdfStream(dictionary, stored, number, generation);
            lexer.Next();
            if (lexer.Is("endstream"u8)) lexer.Next();
        }

        if (!lexer.Is("endobj"u8)) file.Damage.Note($"第 {number} 号对象没有结束");
        return value;
    }

    private PdfObject? Find(PdfReference reference)
    {
        var value = Find(reference, Table);
        if (value is not null || IsRepaired) return value;
        if (Table.Find(reference.Number) is not { Kind: not XrefKind.Free }) return null;
        Scan();
        if (Decryptor is not null || Table.Trailer["Encrypt"] is PdfNull) CompleteScan();
        return Find(reference, scan!.Table);
    }

    private PdfObject? Find(PdfReference reference, XrefTable table) => table.Find(reference.Number) switch
    {
        { Kind: XrefKind.AtOffset } entry => FindAt(reference, entry),
        { Kind: XrefKind.InStream } entry => FindIn(reference.Number, entry),
        _ => null,
    };

    private PdfObject? FindAt(PdfReference reference, XrefEntry entry)
    {
        foreach (var place in Places(entry.Place))
        {
            if (!HasHead(place, reference.Number) || ReadAt(place) is not { } found) continue;
            if (found.Generation != reference.Generation || found.Generation != entry.Index)
                file.Damage.Note($"第 {reference.Number} 号对象的代号不符");
            return found.Value;
        }

        return null;
    }

    /// <summary>Whether this object begins here; nothing is read yet, so a wrong place leaves no notes.</summary>
    private bool HasHead(int place, int number)
    {
        var lexer = new PdfLexer(Bytes.Span, place);
        if (lexer.Next() != PdfTokenKind.Number || !lexer.IsInteger || lexer.Number != number) return false;
        if (lexer.Next() != PdfTokenKind.Number) return false;
        lexer.Next();
        return lexer.Is("obj"u8);
    }

    private PdfObject? FindIn(int number, XrefEntry entry)
    {
        var holder = entry.Place is > 0 and <= int.MaxValue ? (int)entry.Place : 0;
        for (var hops = 0; holder > 0; hops++)
        {
            file.Budget.CheckDepth(hops);
            if (Open(holder) is not { } stream) return null;
            if (stream.Read(number, entry.Index) is { } value) return value;
            holder = stream.Extends?.Number ?? 0;
        }

        return null;
    }

    private ObjectStream? Open(int number)
    {
        if (streams.TryGetValue(number, out var known)) return known;
        if (Table.Find(number) is { Kind: XrefKind.InStream }) return null;
        streams[number] = null;
        if (Load(new PdfReference(number, 0)) is not PdfStream stream) return null;
        var opened = new ObjectStream(stream, file, Reader);
        unpacked += opened.Length;
        if (unpacked > MostUnpacked)
        {
            streams.Clear();
            unpacked = opened.Length;
        }

        return streams[number] = opened;
    }
}
