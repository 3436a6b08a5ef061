using System.Buffers;

namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>Characters without width that copying out of a page leaves behind: <c>道路​维护</c> is 道路维护.</summary>
/// <remarks>Zero-width and bidirectional marks, soft hyphens, fillers, variation selectors and tags.</remarks>
internal static class Invisible
{
    /// <summary>All of them, and the first half of those that take two.</summary>
    public const string All =
        "\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180E\u200B\u200C\u200D\u200E\u200F"
        + "\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206A\u206B\u206C"
        + "\u206D\u206E\u206F\u3164\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C"
        + "\uFE0D\uFE0E\uFE0F\uFEFF\uFFA0\uDB40";

    private static readonly SearchValues<char> Glyphs = SearchValues.Create(All);

    // The supplementary variation selectors and tags are this and one character more; nothing else begins with it.
    private const char SelectorLead = '\uDB40';

    /// <summary>Whether the text has any.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Glyphs);

    /// <summary>The text without them, and without the blanks that they hid at its ends.</summary>
    public static string Without(string text)
    {
        if (!IsIn(text)) return text;
        var visible = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == SelectorLead) at++;
            else if (!Glyphs.Contains(text[at])) visible.Append(text[at]);
        }

        return visible.ToString().Trim();
    }
}
