using System.Text;

namespace PerfEtl.Pipeline.Extract.Tables;

/// <summary>The lines of a cell → the text a person reads, as from a print of it.</summary>
/// <remarks>
/// Chinese goes on from line to line without a blank, 产出 and 指标 are 产出指标; between words and numbers of two lines
/// stands one. Several blanks are one.
/// </remarks>
internal static class CellText
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    /// <summary>One text of the lines, without blanks around it; empty for a blank cell.</summary>
    public static string Of(string printed)
    {
        if (!NeedsWork(printed)) return printed;
        var text = new StringBuilder(printed.Length);
        var (isBlank, isNewLine) = (false, false);
        foreach (var character in printed)
        {
            if (char.IsWhiteSpace(character))
            {
                if (character is '\n' or '\r') isNewLine = true;
                else isBlank = true;
                continue;
            }

            var isParted = isBlank || (isNewLine && text.Length > 0 && IsOfWord(text[^1]) && IsOfWord(character));
            if (isParted && text.Length > 0) text.Append(' ');
            text.Append(character);
            (isBlank, isNewLine) = (false, false);
        }

        return text.ToString();
    }

    /// <summary>Digits set above their line, as characters that say so; else they would join the number.</summary>
    public static string AsRaised(string text) => Ranked(text, Raised);

    /// <summary>Digits set below their line.</summary>
    public static string AsLowered(string text) => Ranked(text, Lowered);

    /// <summary>The texts of a line that wide blanks or tabs part: <c>填报单位：某局</c> and <c>单位：万元</c>.</summary>
    public static IEnumerable<string> Stretches(string line)
    {
        var start = 0;
        for (var index = 0; index < line.Length;)
        {
            var end = index;
            while (end < line.Length && char.IsWhiteSpace(line[end])) end++;
            var isWide = end - index > 2 || line.AsSpan(index, end - index).Contains('\t');
            if (isWide && Of(line[start..index]) is { Length: > 0 } text) yield return text;
            if (isWide) start = end;
            index = Math.Max(end, index + 1);
        }

        if (Of(line[start..]) is { Length: > 0 } last) yield return last;
    }

    private static bool NeedsWork(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsWhiteSpace(text[index])) continue;
            var isInner = index > 0 && index < text.Length - 1;
            if (!isInner || text[index] != ' ' || char.IsWhiteSpace(text[index + 1])) return true;
        }

        return false;
    }

    private static bool IsOfWord(char character) =>
        character is > ' ' and < '\u007F' || (character < '\u0530' && char.IsLetter(character));

    private static string Ranked(string text, string digits) =>
        string.Concat(text.Select(character =>
            char.IsAsciiDigit(character) ? digits[character - '0'] : character));
}
