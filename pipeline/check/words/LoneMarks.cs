using System.Buffers;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Finds one ASCII digit or letter wedged into Chinese that nothing explains: 大型8建仪式, 合B率.</summary>
/// <remarks>A mark at either end of the text counts as well: 3外干部. 5G, 2022 and 5-8人 are no lone marks.</remarks>
internal sealed class LoneMarks(IReadOnlyList<LoneMark> rows)
{
    private static readonly SearchValues<char> Marks =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly SearchValues<char> _beforeDigit = Of(rows, "digit", "before");

    private readonly SearchValues<char> _afterDigit = Of(rows, "digit", "after");

    private readonly SearchValues<char> _beforeLetter = Of(rows, "letter", "before");

    private readonly SearchValues<char> _afterLetter = Of(rows, "letter", "after");

    /// <summary>The first such mark with its neighbours, for example 型8建; null where there is none.</summary>
    public string? In(string text)
    {
        var at = text.AsSpan().IndexOfAny(Marks);
        while (at >= 0)
        {
            if (IsWedged(text, at) && !IsExplained(text, at))
            {
                return text[Math.Max(0, at - 1)..Math.Min(text.Length, at + 2)];
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }

    private static bool IsWedged(string text, int at)
    {
        var isFirst = at == 0;
        var isLast = at == text.Length - 1;
        return !(isFirst && isLast) && (isFirst || IsHan(text[at - 1])) && (isLast || IsHan(text[at + 1]));
    }

    private bool IsExplained(string text, int at)
    {
        var isDigit = char.IsAsciiDigit(text[at]);
        return (at > 0 && (isDigit ? _beforeDigit : _beforeLetter).Contains(text[at - 1]))
            || (at + 1 < text.Length && (isDigit ? _afterDigit : _afterLetter).Contains(text[at + 1]));
    }

    private static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff';

    private static SearchValues<char> Of(IEnumerable<LoneMark> rows, string script, string side) => SearchValues.Create(
        [.. rows.Where(row => row.Script == script && row.Side == side).SelectMany(row => row.Character)]);
}
