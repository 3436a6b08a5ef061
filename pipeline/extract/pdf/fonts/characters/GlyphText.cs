using System.Text;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;

/// <summary>What a font says a glyph means → the text of the glyph as forms are read.</summary>
internal static class GlyphText
{
    /// <summary>The text of a glyph that nothing tells: U+FFFD.</summary>
    public const string Unknown = "\uFFFD";

    private const int MostCharacters = 32;

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 0x7F).Select(code => ((char)code).ToString())];

    /// <summary>
    /// Radicals and compatibility ideographs become ordinary characters, ligatures their letters (ﬁ → fi), a tab a
    /// blank (Qt writes blanks so), a soft hyphen the hyphen it is drawn as.
    /// </summary>
    /// <returns>
    /// Null where the font tells nothing: no character, U+0000 or another control, U+FFFD, half a surrogate pair, or
    /// more than 32 characters.
    /// </returns>
    public static string? Clean(ReadOnlySpan<char> told)
    {
        if (told.Length == 1) return Clean(told[0]);
        if (told.IsEmpty || told.Length > MostCharacters) return null;
        var text = new StringBuilder(told.Length);
        for (var at = 0; at < told.Length; at++)
        {
            var isPair = at + 1 < told.Length && char.IsSurrogatePair(told[at], told[at + 1]);
            var part = isPair ? Composed(told.Slice(at, 2).ToString()) : Clean(told[at]);
            if (part is null) return null;
            if (!IsVariationSelector(told[at])) text.Append(part);
            if (isPair) at++;
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static string? Clean(char told) => told switch
    {
        >= ' ' and <= '~' => Ascii[told],
        '\t' or '\n' or '\r' => " ",
        '\u00AD' => "-",
        '\uFFFD' or '\uFFFE' or '\uFFFF' => null,
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        >= '\uF900' and <= '\uFAFF' => Composed(told.ToString()),
        _ when char.IsControl(told) || char.IsSurrogate(told) => null,
        _ => CjkRadicals.ToCharacter(told).ToString(),
    };

    /// <summary>Compatibility ideographs have one canonical character each, which composing puts in their place.
    /// </summary>
    private static string Composed(string character) => character.Normalize(NormalizationForm.FormC);

    private static bool IsVariationSelector(char character) => character is >= '\uFE00' and <= '\uFE0F';
}
