using System.Buffers;

namespace PerfEtl.Pipeline.Query;

/// <summary>Keeps texts such as <c>=4场</c> texts in Excel, WPS and LibreOffice, which take them for formulas.</summary>
/// <remarks>
/// The convention is an apostrophe in front. A text that begins with an apostrophe itself gets one more, so taking one
/// away from every text that begins with one gives exactly what was there.
/// </remarks>
internal static class FormulaGuard
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("=+-@＝＋－＠");

    /// <summary>The text as a cell of a CSV file.</summary>
    public static string Of(string text) => IsTakenForAFormula(text) ? "'" + text : text;

    // Some programs skip blanks in front of a sign, and a tab or line break ends what they hold for the cell before.
    private static bool IsTakenForAFormula(string text)
    {
        if (text.Length == 0) return false;
        if (text[0] is '\'' or '\t' or '\r' or '\n') return true;
        var first = text.AsSpan().IndexOfAnyExcept(Blanks);
        return first >= 0 && Signs.Contains(text[first]);
    }

    private static readonly SearchValues<char> Blanks =
        SearchValues.Create(" \t\r\n\v\f\u00A0\u3000\u200B\u200C\u200D\u2060\uFEFF");
}
