using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Breaks the text of cells into lines: between any two Chinese characters, never within a number.</summary>
internal static class PdfText
{
    /// <summary>The ink and size of a text.</summary>
    public static TextStyle Style(double size) => new(size, FontWeight.Regular, new Color(0, 0, 0));

    /// <summary>How wide a text is.</summary>
    public static double Width(string text, double size) => FontSet.Installed.Width(text, Style(size));

    /// <summary>The lines of a text in a cell of some width; one blank line for a blank.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && Width(line + piece, size) > width)
            {
                lines.Add(line);
                line = "";
            }

            line += piece;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>The width of the widest piece that is never broken.</summary>
    public static double Narrowest(string text, double size) =>
        Pieces(text).Select(piece => Width(piece, size)).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && IsNarrow(text[i]) && IsNarrow(text[i - 1])) continue;
            yield return text[start..i];
            start = i;
        }
    }

    private static bool IsNarrow(char c) => c is > ' ' and < '\u2E80';
}
