using System.Text;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Makes the spelling of a name regular, so that 道路 维护 and 道路维护 are one project.</summary>
internal static class NameSpelling
{
    /// <summary>The name without characters of no width and blanks beside Chinese, in plain letters.</summary>
    /// <remarks>Brackets and other signs keep their width: both are good Chinese. A blank between two words in Latin
    /// letters stays, and one blank stands for many.</remarks>
    public static Spelling Of(string printed)
    {
        var name = new Spelling(printed);
        name.MakeVisible();
        name.Change(Tight(name.Text), "BLANK_IN_NAME", "名称中间的空格去掉");
        name.Change(InPlainLetters(name.Text), "FULL_WIDTH", "全角字母和数字改为半角");
        return name;
    }

    private static string Tight(string text)
    {
        if (!text.Any(char.IsWhiteSpace)) return text;
        var tight = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at])) tight.Append(text[at]);
            else if (IsLatin(tight[^1]) && at + 1 < text.Length && IsLatin(text[at + 1])) tight.Append(' ');
        }

        return tight.ToString();
    }

    private static bool IsLatin(char glyph) => char.IsAsciiLetterOrDigit(Glyphs.HalfWidth(glyph));

    private static string InPlainLetters(string text) => text.Any(IsWide)
        ? string.Concat(text.Select(glyph => IsWide(glyph) ? Glyphs.HalfWidth(glyph) : glyph))
        : text;

    private static bool IsWide(char glyph) =>
        glyph is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');
}
