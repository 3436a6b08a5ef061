using PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;

namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>Puts tokens together to objects: numbers, names, arrays, dictionaries, references.</summary>
/// <remarks>What is not closed or does not belong is noted as damage; the rest is kept.</remarks>
internal sealed class ObjectReader(PdfBudget budget, DamageLog damage)
{
    /// <summary>Values of one document, of about 40 bytes each; one of 500 pages of forms has 40,000.</summary>
    private const int MostValues = 1_000_000;

    /// <summary>How many values an array or a dictionary counts for by the room it takes itself.</summary>
    private const int OfArray = 3;
    private const int OfDictionary = 6;

    private static readonly PdfNumber[] Small = [.. Enumerable.Range(0, 1024).Select(i => new PdfNumber(i, true))];
    private static readonly PdfBoolean True = new(true);
    private static readonly PdfBoolean False = new(false);

    private int values;

    /// <summary>Reads the value that begins with the next token.</summary>
    /// <param name="lexer">Moved behind the value.</param>
    /// <param name="cipher">Decrypts the object's strings; null in files not encrypted and in content streams.</param>
    /// <exception cref="PdfException">Nested too deeply, or too many values.</exception>
    public PdfObject Read(ref PdfLexer lexer, ObjectCipher? cipher = null)
    {
        lexer.Next();
        return ReadPresent(ref lexer, cipher);
    }

    /// <summary>Reads the value that begins with the present token: for operands of a content stream.</summary>
    /// <param name="lexer">Moved behind the value.</param>
    /// <param name="cipher">As for <see cref="Read"/>.</param>
    /// <returns>A <see cref="PdfKeyword"/> for a bare word, and for a bracket that closes nothing.</returns>
    /// <exception cref="PdfException">Nested too deeply, or too many values.</exception>
    public PdfObject ReadPresent(ref PdfLexer lexer, ObjectCipher? cipher = null) => ReadValue(ref lexer, cipher, 0);

    private PdfObject ReadValue(ref PdfLexer lexer, ObjectCipher? cipher, int depth)
    {
        Count();
        if (lexer.IsBroken) NoteToken(lexer.Start);
        switch (lexer.Kind)
        {
            case PdfTokenKind.Number: return ReadNumber(ref lexer);
            case PdfTokenKind.Name: return new PdfName(lexer.Name());
            case PdfTokenKind.LiteralString or PdfTokenKind.HexString: return ReadString(ref lexer, cipher);
            case PdfTokenKind.ArrayOpen: return ReadArray(ref lexer, cipher, depth + 1);
            case PdfTokenKind.DictionaryOpen: return ReadDictionary(ref lexer, cipher, depth + 1);
            case PdfTokenKind.Keyword when lexer.Is("true"u8): return True;
            case PdfTokenKind.Keyword when lexer.Is("false"u8): return False;
            case PdfTokenKind.Keyword when lexer.Is("null"u8): return PdfNull.Instance;
            case PdfTokenKind.Keyword: return new PdfKeyword(lexer.Name());
            case PdfTokenKind.ArrayClose: return new PdfKeyword("]");
            case PdfTokenKind.DictionaryClose: return new PdfKeyword(">>");
            default: return PdfNull.Instance;
        }
    }

    private void Count()
    {
        values++;
        if (values > MostValues) throw new PdfException(PdfProblem.Limit, $"对象里的值超过 {MostValues} 个");
        if ((values & 4095) < OfDictionary) budget.CheckTime();
    }

    /// <summary>A number, or with the two tokens behind it a reference <c>7 0 R</c>.</summary>
    private static PdfObject ReadNumber(ref PdfLexer lexer)
    {
        var (first, isInteger) = (lexer.Number, lexer.IsInteger);
        if (isInteger && first is >= 0 and <= int.MaxValue && IsDigitNext(lexer))
        {
            var ahead = lexer;
            if (ahead.Next() == PdfTokenKind.Number && ahead.IsInteger && ahead.Number is >= 0 and <= int.MaxValue)
            {
                var generation = (int)ahead.Number;
                ahead.Next();
                if (ahead.Is("R"u8))
                {
                    lexer = ahead;
                    return new PdfReference((int)first, generation);
                }
            }
        }

        var isSmall = isInteger && first >= 0 && first < Small.Length;
        return isSmall ? Small[(int)first] : new PdfNumber(first, isInteger);
    }

    private static bool IsDigitNext(in PdfLexer lexer)
    {
        var at = lexer.Position;
        while (at < lexer.Source.Length && PdfCharacters.IsWhite(lexer.Source[at])) at++;
        return at < lexer.Source.Length && PdfCharacters.IsDigit(lexer.Source[at]);
    }

    private static PdfString ReadString(ref PdfLexer lexer, ObjectCipher? cipher)
    {
        var bytes = new byte[lexer.Raw.Length];
        var count = lexer.CopyString(bytes);
        if (count < bytes.Length) bytes = bytes[..count];
        return new PdfString(cipher is null ? bytes : cipher.DecryptString(bytes));
    }

    private PdfArray ReadArray(ref PdfLexer lexer, ObjectCipher? cipher, int depth)
    {
        budget.CheckDepth(depth);
        values += OfArray;
        var items = new List<PdfObject>();
        var start = lexer.Start;
        while (lexer.Next() != PdfTokenKind.ArrayClose)
        {
            if (IsBeyond(ref lexer))
            {
                NoteToken(start);
                break;
            }

            var item = ReadValue(ref lexer, cipher, depth);
            if (item is PdfKeyword) NoteToken(lexer.Start);
            else items.Add(item);
        }

        return new PdfArray(items);
    }

    private PdfDictionary ReadDictionary(ref PdfLexer lexer, ObjectCipher? cipher, int depth)
    {
        budget.CheckDepth(depth);
        values += OfDictionary;
        var entries = new Dictionary<string, PdfObject>();
        var start = lexer.Start;
        while (lexer.Next() != PdfTokenKind.DictionaryClose)
        {
            if (IsBeyond(ref lexer))
            {
                NoteToken(start);
                break;
            }

            if (lexer.Kind == PdfTokenKind.Name) ReadEntry(ref lexer, entries, cipher, depth);
            else NoteToken(lexer.Start);
        }

        return new PdfDictionary(entries);
    }

    private void ReadEntry(
        ref PdfLexer lexer, Dictionary<string, PdfObject> entries, ObjectCipher? cipher, int depth)
    {
        var key = lexer.Name();
        var before = lexer;
        lexer.Next();
        if (lexer.Kind != PdfTokenKind.DictionaryClose && !IsBeyond(ref lexer))
        {
            var value = ReadValue(ref lexer, cipher, depth);
            if (value is PdfKeyword) NoteToken(lexer.Start);
            else entries[key] = value;
        }
        else
        {
            // A key without a value: what closes the dictionary must be seen again.
            NoteToken(before.Start);
            lexer = before;
        }
    }

    /// <summary>Whether the token belongs to what comes behind the object, which was never closed.</summary>
    private static bool IsBeyond(ref PdfLexer lexer)
    {
        if (lexer.Kind == PdfTokenKind.End) return true;
        if (lexer.Kind != PdfTokenKind.Keyword) return false;
        var isBeyond = lexer.Is("endobj"u8) || lexer.Is("obj"u8) || lexer.Is("stream"u8) || lexer.Is("endstream"u8)
            || lexer.Is("trailer"u8) || lexer.Is("xref"u8) || lexer.Is("startxref"u8);
        if (isBeyond) lexer.Position = lexer.Start;
        return isBeyond;
    }

    private void NoteToken(int place) => damage.Note($"第 {place} 字节处不合 PDF 语法");
}
