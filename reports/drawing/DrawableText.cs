using System.Globalization;
using System.Text;

namespace PerfEtl.Reports.Drawing;

/// <summary>Text as it can be drawn: what no font and no XML file can hold becomes visible.</summary>
internal static class DrawableText
{
    /// <summary>Line ends and tabs become blanks; controls, bidi marks and lone surrogates U+FFFD.</summary>
    /// <remarks>
    /// A bidi override would let a browser show a name in another order than it is stored in, hence the box.
    /// </remarks>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(Clean(rune).ToString());
        return clean.ToString();
    }

    /// <summary>Characters that take no room: joiners, variation selectors, the byte order mark.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value is 0xAD or (>= 0x200B and <= 0x200D)
        or (>= 0x2060 and <= 0x2064) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsClean(string text)
    {
        foreach (var c in text)
            if (c is not (>= ' ' and <= '~' or >= '\u3000' and < '\uD800')) return false;
        return true;
    }

    private static Rune Clean(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' or 0x85 or 0x2028 or 0x2029 => new Rune(' '),
        0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => Rune.ReplacementChar,
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control => Rune.ReplacementChar,
        var value when (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF => Rune.ReplacementChar,
        _ => rune,
    };
}
