using System.Text;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Takes the markup off a value that a text recognizer wrote as a formula: <c>$&gt;=95\%$</c>.</summary>
internal static class Markup
{
    /// <summary>Longest first where one begins like another.</summary>
    private static readonly (string Command, string Plain)[] Latex =
    [
        (@"\geqslant", ">="), (@"\geq", ">="), (@"\ge", ">="), (@"\leqslant", "<="), (@"\leq", "<="), (@"\le", "<="),
        (@"\approx", "≈"), (@"\sim", "~"), (@"\pm", "±"), (@"\%", "%"), (@"\,", " "), (@"\;", " "), (@"\ ", " "),
    ];

    private static readonly (string Entity, string Plain)[] Html =
    [
        ("&gt;", ">"), ("&lt;", "<"), ("&ge;", "≥"), ("&le;", "≤"), ("&nbsp;", " "), ("&amp;", "&"),
    ];

    /// <summary>Removes LaTeX and HTML spelling where it is complete; half a formula stays as it stands.</summary>
    public static void Remove(Spelling spelling)
    {
        if (spelling.Text.Contains('&'))
            spelling.Change(Replace(spelling.Text, Html).Trim(), "MARKUP_HTML", "去掉 HTML 转义");
        if (spelling.Text.AsSpan().ContainsAny('$', '\\'))
            spelling.Change(WithoutLatex(spelling.Text).Trim(), "MARKUP_LATEX", "去掉公式标记");
    }

    private static string WithoutLatex(string text)
    {
        var isPaired = text.Count(glyph => glyph == '$') % 2 == 0;
        return Replace(isPaired ? text.Replace("$", "", StringComparison.Ordinal) : text, Latex);
    }

    private static string Replace(string text, (string From, string To)[] pairs)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var pair = Array.FindIndex(pairs, each => IsAt(text, at, each.From));
            if (pair < 0) plain.Append(text[at++]);
            else
            {
                plain.Append(pairs[pair].To);
                at += pairs[pair].From.Length;
            }
        }

        return plain.ToString();
    }

    private static bool IsAt(string text, int at, string part) =>
        string.CompareOrdinal(text, at, part, 0, part.Length) == 0;
}
