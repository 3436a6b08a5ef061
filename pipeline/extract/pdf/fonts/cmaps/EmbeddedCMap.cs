namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary>A CMap that the document brings along, possibly built on another one.</summary>
/// <param name="below">The CMap named by <c>usecmap</c>, asked for what this one does not say; null if none.</param>
/// <param name="isVertical">Whether text runs downwards.</param>
internal sealed class EmbeddedCMap(CMap? below, bool isVertical) : CMap(isVertical)
{
    private const int LongestCode = 4;

    private readonly List<CodeSpace> spaces = [];
    private readonly CodeRanges?[] glyphs = new CodeRanges?[LongestCode + 1];

    /// <summary>Bytes of codes that are cut off together, each byte between its bounds.</summary>
    private readonly record struct CodeSpace(int Length, uint Low, uint High);

    /// <summary>Reads the sections of an embedded CMap; what is broken in it is noted.</summary>
    /// <param name="data">The CMap's text.</param>
    /// <param name="below">The CMap it is built on.</param>
    /// <param name="isVertical">Whether its dictionary says that text runs downwards.</param>
    /// <param name="damage">Takes what is broken.</param>
    public static EmbeddedCMap Parse(ReadOnlySpan<byte> data, CMap? below, bool isVertical, DamageLog damage)
    {
        var map = new EmbeddedCMap(below, isVertical);
        if (!map.Read(data)) damage.Note("字体的编码表（CMap）有损坏");
        return map;
    }

    public override int LengthAt(ReadOnlySpan<byte> text)
    {
        var shortest = LongestCode;
        foreach (var space in spaces)
        {
            shortest = Math.Min(shortest, space.Length);
            if (space.Length <= text.Length && Holds(space, text)) return space.Length;
        }

        if (below is not null) return below.LengthAt(text);
        return spaces.Count == 0 ? Math.Min(2, text.Length) : Math.Min(shortest, text.Length);
    }

    public override int CidOf(uint code, int length)
    {
        if (glyphs[length] is { } ranges && ranges.TryFind(code, out var range))
            return (int)Math.Min(range.Value + (long)(code - range.First), ushort.MaxValue);
        return below?.CidOf(code, length) ?? -1;
    }

    public override string? TextOf(uint code, int length) => below?.TextOf(code, length);

    private static bool Holds(CodeSpace space, ReadOnlySpan<byte> text)
    {
        for (var index = 0; index < space.Length; index++)
        {
            var shift = 8 * (space.Length - 1 - index);
            if (text[index] < (byte)(space.Low >> shift & 0xFF) || text[index] > (byte)(space.High >> shift & 0xFF))
                return false;
        }

        return true;
    }

    private bool Read(ReadOnlySpan<byte> data)
    {
        var lexer = new CMapLexer(data);
        var isWhole = true;
        for (var token = lexer.Next(); token != CMapToken.End; token = lexer.Next())
        {
            if (token != CMapToken.Word) continue;
            if (lexer.Content.SequenceEqual("begincodespacerange"u8))
                isWhole &= ReadSpaces(ref lexer);
            else if (lexer.Content.SequenceEqual("begincidchar"u8))
                isWhole &= ReadGlyphs(ref lexer, false);
            else if (lexer.Content.SequenceEqual("begincidrange"u8))
                isWhole &= ReadGlyphs(ref lexer, true);
        }

        return isWhole && !lexer.IsBroken;
    }

    private bool ReadSpaces(ref CMapLexer lexer)
    {
        while (true)
        {
            var token = lexer.Next();
            if (token == CMapToken.Word) return lexer.Content.SequenceEqual("endcodespacerange"u8);
            if (token != CMapToken.Hex || !HexDigits.TryCode(lexer.Content, out var low, out var length)) return false;
            if (lexer.Next() != CMapToken.Hex || !HexDigits.TryCode(lexer.Content, out var high, out _)) return false;
            if (spaces.Count < byte.MaxValue) spaces.Add(new(length, low, high));
        }
    }

    private bool ReadGlyphs(ref CMapLexer lexer, bool areRanges)
    {
        while (true)
        {
            var token = lexer.Next();
            if (token == CMapToken.Word)
                return lexer.Content.SequenceEqual(areRanges ? "endcidrange"u8 : "endcidchar"u8);
            if (token != CMapToken.Hex || !HexDigits.TryCode(lexer.Content, out var low, out var length)) return false;
            var high = low;
            if (areRanges && (lexer.Next() != CMapToken.Hex || !HexDigits.TryCode(lexer.Content, out high, out _)))
                return false;
            if (lexer.Next() != CMapToken.Number || lexer.Number() is not (>= 0 and <= ushort.MaxValue) || high < low)
                return false;
            (glyphs[length] ??= new()).Add(new(low, high, low, lexer.Number(), 0));
        }
    }
}
