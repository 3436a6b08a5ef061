using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>What is asked of single tokens again and again.</summary>
internal static class Tokens
{
    /// <summary>The raw entry, possibly a reference; null token if absent. Mostly <see cref="PdfFile.Get"/> is meant.
    /// </summary>
    public static IToken Entry(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var value) ? value : NullToken.Instance;

    /// <summary>The bytes of a string of either notation, escapes undone; none of what is no string.</summary>
    public static ReadOnlySpan<byte> Bytes(IToken token) => token switch
    {
        HexToken digits => digits.Bytes,
        StringToken letters => letters.GetBytes(),
        _ => [],
    };

    /// <summary>Whether it is a string of either notation.</summary>
    public static bool IsString(IToken token) => token is HexToken or StringToken;
}
