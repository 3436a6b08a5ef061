namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Xref;

/// <summary>Reads the cross-reference: from <c>startxref</c> along /Prev, tables, streams and both mixed.</summary>
internal sealed class XrefReader(PdfFile file, ObjectStore store)
{
    private readonly XrefTable table = store.Table;
    private readonly HashSet<long> visited = [];

    /// <summary>Reads all sections into the store's table.</summary>
    /// <returns>Whether every section could be read.</returns>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public bool Read()
    {
        var bytes = store.Bytes.Span;
        var start = bytes.LastIndexOf("startxref"u8);
        if (start < 0) return false;
        var lexer = new PdfLexer(bytes, start + "startxref".Length);
        if (lexer.Next() != PdfTokenKind.Number) return false;
        NoteTail(bytes[lexer.Position..]);
        var next = (long)lexer.Number;
        while (next > 0)
        {
            if (!visited.Add(next))
            {
                file.Damage.Note("交叉引用表循环引用");
                break;
            }

            file.Budget.CheckTime();
            if (ReadSection(next) is not { } trailer) return false;
            table.AddOlderTrailer(trailer);
            if (trailer["Prev"] is not (PdfNumber or PdfNull)) return false;
            next = Offset(trailer, "Prev");
        }

        return table.Trailer["Root"] is not PdfNull;
    }

    /// <summary>Objects behind the last <c>startxref</c> are an update that was cut off, not junk.</summary>
    private void NoteTail(ReadOnlySpan<byte> tail)
    {
        if (tail.IndexOf("%%EOF"u8) < 0 || tail.IndexOf(" obj"u8) >= 0) file.Damage.Note("文件末尾不完整");
    }

    private static long Offset(PdfDictionary trailer, string key) =>
        trailer[key] is PdfNumber number ? (long)number.Value : 0;

    private PdfDictionary? ReadSection(long offset)
    {
        foreach (var place in store.Places(offset))
        {
            var lexer = new PdfLexer(store.Bytes.Span, place);
            lexer.Next();
            if (lexer.Is("xref"u8))
            {
                store.Prefer(place - offset);
                return ReadTable(ref lexer);
            }

            if (lexer.Kind == PdfTokenKind.Number && store.ReadAt(place) is { Value: PdfStream stream })
            {
                store.Prefer(place - offset);
                return ReadStream(stream);
            }
        }

        return null;
    }

    private PdfDictionary? ReadTable(ref PdfLexer lexer)
    {
        var entries = new List<(int Number, XrefEntry Entry)>();
        while (lexer.Next() == PdfTokenKind.Number)
        {
            if (!ReadSubsection(ref lexer, entries)) return null;
        }

        if (!lexer.Is("trailer"u8) || store.Reader.Read(ref lexer) is not PdfDictionary trailer) return null;

        // Files for readers old and new hide objects from the old ones as free: those of the stream come in between.
        AddAll(entries, isFree: false);
        var hidden = Offset(trailer, "XRefStm");
        if (hidden > 0 && visited.Add(hidden) && ReadSection(hidden) is null) return null;
        AddAll(entries, isFree: true);
        return trailer;
    }

    private void AddAll(List<(int Number, XrefEntry Entry)> entries, bool isFree)
    {
        foreach (var (number, entry) in entries)
        {
            if (entry.Kind == XrefKind.Free == isFree) table.AddOlder(number, entry);
        }
    }

    private static bool ReadSubsection(ref PdfLexer lexer, List<(int Number, XrefEntry Entry)> entries)
    {
        var first = lexer.Number;
        if (lexer.Next() != PdfTokenKind.Number) return false;
        var count = lexer.Number;
        if (first < 0 || count < 0 || first + count > int.MaxValue) return false;
        for (var number = (int)first; number < first + count; number++)
        {
            if (lexer.Next() != PdfTokenKind.Number) return false;
            var offset = (long)lexer.Number;
            if (lexer.Next() != PdfTokenKind.Number) return false;
            var generation = (int)Math.Clamp(lexer.Number, 0, ushort.MaxValue);
            lexer.Next();
            var isUsed = lexer.Is("n"u8);
            if (!isUsed && !lexer.Is("f"u8)) return false;
            entries.Add((number, new XrefEntry(isUsed ? XrefKind.AtOffset : XrefKind.Free, offset, generation)));
        }

        return true;
    }

    private PdfDictionary? ReadStream(PdfStream stream) =>
        XrefStreamReader.Read(stream, file, table) ? stream.Dictionary : null;
}
