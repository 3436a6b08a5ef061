namespace PerfEtl.Pipeline.Extract.Word;

/// <summary>Characters that a document keeps by their place in a font of symbols.</summary>
internal static class SymbolText
{
    // Word moves the places of such fonts up here.
    private const int Base = 0xF000;

    // Font Symbol, as far as targets use it.
    private static readonly Dictionary<int, char> Symbol = new()
    {
        [0xA3] = '≤',
        [0xB3] = '≥',
        [0xB1] = '±',
        [0xB4] = '×',
        [0xB0] = '°',
        [0xB9] = '≠',
        [0xBB] = '≈',
        [0xB7] = '·',
        [0x3E] = '>',
        [0x3C] = '<',
        [0x25] = '%',
        [0x2B] = '+',
        [0x2D] = '-',
        [0xD7] = '·',
        [0xB8] = '÷',
    };

    // Fonts Wingdings and Wingdings 2: boxes to tick.
    private static readonly Dictionary<int, char> Boxes = new()
    {
        [0xA8] = '□',
        [0x6F] = '□',
        [0x71] = '□',
        [0xA3] = '□',
        [0xFE] = '☑',
        [0x52] = '☑',
        [0xFC] = '√',
        [0x50] = '√',
        [0xFD] = '☒',
        [0x53] = '☒',
        [0x6C] = '●',
        [0x6E] = '■',
        [0xD8] = '➢',
    };

    /// <summary>The character; the one for unknown where the font's place is not known.</summary>
    public static string Of(string? font, string? code)
    {
        if (!int.TryParse(code, System.Globalization.NumberStyles.AllowHexSpecifier,
            System.Globalization.CultureInfo.InvariantCulture, out var at)) return "\uFFFD";
        var known = font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) == true ? Boxes : Symbol;
        return known.TryGetValue(at >= Base ? at - Base : at, out var character) ? character.ToString()
            : at < Base ? ((char)at).ToString() : "\uFFFD";
    }

    /// <summary>A text of which some characters may be such places: ≥ that was typed in the font Symbol.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyInRange('\uF000', '\uF0FF') < 0 ? text
        : string.Concat(text.Select(character =>
            character is >= '\uF000' and <= '\uF0FF' && Symbol.TryGetValue(character - Base, out var known)
                ? known : character));
}
