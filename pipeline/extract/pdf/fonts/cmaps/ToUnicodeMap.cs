using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary>A font's own table from character codes to text (/ToUnicode).</summary>
/// <remarks>
/// Codes are compared as numbers: some producers write one-byte codes with two bytes. Texts stay hex digits in the data
/// until a code is asked for.
/// </remarks>
internal sealed class ToUnicodeMap
{
    private const int NameMark = -1;
    private const int MostUnits = 32;

    private readonly ReadOnlyMemory<byte> data;
    private readonly CodeRanges ranges = new();

    private ToUnicodeMap(ReadOnlyMemory<byte> data) => this.data = data;

    /// <summary>Reads the stream of a ToUnicode CMap; what is broken in it is noted.</summary>
    public static ToUnicodeMap Parse(ReadOnlyMemory<byte> data, DamageLog damage)
    {
        var map = new ToUnicodeMap(data);
        if (!map.Read()) damage.Note("字体的文字对照表（ToUnicode）有损坏");
        return map;
    }

    /// <summary>The text of a code as forms are read; null if this table does not tell.</summary>
    public string? TextOf(uint code)
    {
        if (!ranges.TryFind(code, out var range)) return null;
        if (range.Length < 0) return GlyphNames.TextOf(data.Span.Slice(range.Value, NameMark - range.Length));
        Span<char> units = stackalloc char[MostUnits];
        var count = HexDigits.ReadText(data.Span.Slice(range.Value, range.Length), units);
        if (count == 0) return null;
        var last = units[count - 1] + (long)(code - range.First);
        if (last > char.MaxValue) return null;
        units[count - 1] = (char)last;
        return GlyphText.Clean(units[..count]);
    }

    private bool Read()
    {
        var lexer = new CMapLexer(data.Span);
        var isWhole = true;
        var announced = -1;
        while (true)
        {
            var token = lexer.Next();
            if (token == CMapToken.End) return isWhole && !lexer.IsBroken;
            if (token == CMapToken.Number) announced = lexer.Number();
            if (token != CMapToken.Word) continue;
            if (lexer.Content.SequenceEqual("beginbfchar"u8))
                isWhole &= ReadChars(ref lexer) == announced;
            else if (lexer.Content.SequenceEqual("beginbfrange"u8))
                isWhole &= ReadRanges(ref lexer) == announced;
        }
    }

    /// <summary>How many were read, -1 if the section does not end as it should.</summary>
    private int ReadChars(ref CMapLexer lexer)
    {
        for (var count = 0; ; count++)
        {
            var token = lexer.Next();
            if (token == CMapToken.Word) return lexer.Content.SequenceEqual("endbfchar"u8) ? count : -1;
            if (token != CMapToken.Hex || !HexDigits.TryCode(lexer.Content, out var code, out _)) return -1;
            token = lexer.Next();
            if (token is not (CMapToken.Hex or CMapToken.Name)) return -1;
            Add(code, code, lexer, token);
        }
    }

    private int ReadRanges(ref CMapLexer lexer)
    {
        for (var count = 0; ; count++)
        {
            var token = lexer.Next();
            if (token == CMapToken.Word) return lexer.Content.SequenceEqual("endbfrange"u8) ? count : -1;
            if (token != CMapToken.Hex || !HexDigits.TryCode(lexer.Content, out var low, out _)) return -1;
            if (lexer.Next() != CMapToken.Hex || !HexDigits.TryCode(lexer.Content, out var high, out _)) return -1;
            if (high < low) return -1;
            token = lexer.Next();
            if (token is CMapToken.Hex or CMapToken.Name) Add(low, high, lexer, token);
            else if (token != CMapToken.ArrayOpen || !ReadArray(ref lexer, low, high)) return -1;
        }
    }

    private bool ReadArray(ref CMapLexer lexer, uint low, uint high)
    {
        for (ulong code = low; ; code++)
        {
            var token = lexer.Next();
            if (token == CMapToken.ArrayClose) return true;
            if (token is not (CMapToken.Hex or CMapToken.Name)) return false;
            if (code <= high) Add((uint)code, (uint)code, lexer, token);
        }
    }

    private void Add(uint low, uint high, CMapLexer lexer, CMapToken token) => ranges.Add(new(
        low, high, low, lexer.Start, token == CMapToken.Name ? NameMark - lexer.Length : lexer.Length));
}
