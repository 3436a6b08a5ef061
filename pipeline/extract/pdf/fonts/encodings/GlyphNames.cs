using System.Globalization;
using System.Text;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

/// <summary>Names of glyphs → text: <c>Eacute</c>, <c>uni7EE9</c>, <c>u20BB7</c>, <c>f_i</c>, <c>one.alt</c>.</summary>
internal static class GlyphNames
{
    private const int LongestName = 64;

    private static readonly Dictionary<string, char> Accents = new()
    {
        ["acute"] = '\u0301',
        ["grave"] = '\u0300',
        ["circumflex"] = '\u0302',
        ["dieresis"] = '\u0308',
        ["tilde"] = '\u0303',
        ["ring"] = '\u030A',
        ["caron"] = '\u030C',
        ["cedilla"] = '\u0327',
        ["commaaccent"] = '\u0327',
        ["macron"] = '\u0304',
        ["breve"] = '\u0306',
        ["ogonek"] = '\u0328',
        ["dotaccent"] = '\u0307',
        ["hungarumlaut"] = '\u030B',
    };

    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Table =
        GlyphNameTable.ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> AccentTable =
        Accents.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A name as it stands in a font program.</summary>
    public static string? TextOf(ReadOnlySpan<byte> name) =>
        name.Length > LongestName ? null : TextOf(Encoding.Latin1.GetString(name));

    /// <summary>The text as forms are read; null for names that mean nothing elsewhere: <c>g12</c>.</summary>
    public static string? TextOf(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        if (dot >= 0) name = name[..dot];
        if (name.Length is 0 or > LongestName) return null;
        var text = new StringBuilder();
        foreach (var part in name.Split('_'))
        {
            if (!TryAppend(name[part], text)) return null;
        }

        return GlyphText.Clean(text.ToString());
    }

    private static bool TryAppend(ReadOnlySpan<char> name, StringBuilder text)
    {
        if (name.Length == 1 && char.IsAsciiLetter(name[0])) text.Append(name[0]);
        else if (Table.TryGetValue(name, out var known)) text.Append(known);
        else if (name.StartsWith("uni") && name.Length >= 7 && name.Length % 4 == 3) return TryAppendUnits(name, text);
        else if (name[..Math.Min(1, name.Length)] is "u" && name.Length is >= 5 and <= 7) return TryRune(name, text);
        else return TryAppendAccented(name, text);
        return true;
    }

    private static bool TryAppendUnits(ReadOnlySpan<char> name, StringBuilder text)
    {
        for (var at = 3; at < name.Length; at += 4)
        {
            if (!ushort.TryParse(name.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                out var unit)) return false;
            text.Append((char)unit);
        }

        return true;
    }

    private static bool TryRune(ReadOnlySpan<char> name, StringBuilder text)
    {
        if (!uint.TryParse(name[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            || !Rune.TryCreate(value, out var rune)) return false;
        text.Append(rune.ToString());
        return true;
    }

    /// <summary>A letter with its accent's name behind it: <c>Eacute</c>; s with a comma below is not ş.</summary>
    private static bool TryAppendAccented(ReadOnlySpan<char> name, StringBuilder text)
    {
        if (name.Length < 2 || !char.IsAsciiLetter(name[0]) || !AccentTable.TryGetValue(name[1..], out var accent))
            return false;
        if (name[0] is 'S' or 's' && name.EndsWith("commaaccent"))
            accent = '\u0326';
        text.Append(string.Create(CultureInfo.InvariantCulture, $"{name[0]}{accent}").Normalize());
        return true;
    }
}
