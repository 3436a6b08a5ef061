namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>An object stream, unpacked: a list of numbers and places, then the objects themselves.</summary>
internal sealed class ObjectStream
{
    private readonly List<(int Number, int Place)> heads = [];
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly ObjectReader reader;
    private SortedPlaces? starts;
    private bool hasUnclosed;

    /// <summary>Reads the list of a stream of type ObjStm.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public ObjectStream(PdfStream stream, PdfFile file, ObjectReader reader)
    {
        this.reader = reader;
        bytes = file.Decode(stream);
        Extends = stream.Dictionary["Extends"] as PdfReference;
        var count = file.Get(stream.Dictionary, "N") is PdfNumber n ? n.ToInt() : -1;
        var first = file.Get(stream.Dictionary, "First") is PdfNumber f ? f.ToInt() : -1;
        if (count < 0 || first < 0 || !ReadHeads(count, first))
            file.Damage.Note($"第 {stream.Number} 号对象流的目录有错");
    }

    /// <summary>The stream that this one goes on from; null if none.</summary>
    public PdfReference? Extends { get; }

    /// <summary>Its size unpacked, in bytes.</summary>
    public int Length => bytes.Length;

    /// <summary>Numbers of the objects, in order.</summary>
    public IEnumerable<int> Numbers => heads.Select(head => head.Number);

    /// <summary>An object of the stream.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="index">Its place in the list as the cross-reference tells; a wrong one is looked over.</param>
    /// <returns>Null if the stream does not have it.</returns>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public PdfObject? Read(int number, int index)
    {
        if (index >= heads.Count || heads[index].Number != number)
            index = heads.FindLastIndex(head => head.Number == number);
        if (index < 0) return null;
        var lexer = new PdfLexer(bytes.Span[..EndOf(heads[index].Place)], heads[index].Place);
        var value = reader.Read(ref lexer);
        hasUnclosed |= lexer.Position == bytes.Length;
        return value;
    }

    /// <summary>Once an object reached to the end, the others are held to where the next one begins.</summary>
    private int EndOf(int place)
    {
        if (!hasUnclosed) return bytes.Length;
        starts ??= new SortedPlaces(heads.Select(head => (long)head.Place));
        return (int)Math.Min(starts.FirstFrom(place + 1L), bytes.Length);
    }

    private bool ReadHeads(int count, int first)
    {
        var lexer = new PdfLexer(bytes.Span);
        for (var i = 0; i < count; i++)
        {
            if (lexer.Next() != PdfTokenKind.Number || !lexer.IsInteger) return false;
            var number = lexer.Number;
            if (lexer.Next() != PdfTokenKind.Number || !lexer.IsInteger) return false;
            var place = lexer.Number + first;
            if (number is < 1 or > int.MaxValue || place < first || place > bytes.Length) return false;
            heads.Add(((int)number, (int)place));
        }

        return true;
    }
}
