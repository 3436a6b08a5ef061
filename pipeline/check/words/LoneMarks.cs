using System.Buffers;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Finds one ASCII digit or letter wedged into Chinese that nothing explains: 大型8建仪式, 合B率.</summary>
/// <remarks>
/// A mark at either end of the text, or beside a bracket or quotation mark, counts as well: 3外干部, “党建”0信. 5G, 2022
/// and 5-8人 are no lone marks. What a unit explains, as 3部, is doubted all the same where the form prints the word
/// with a Chinese character in its place: 领导3部专业 beside 领导干部专业.
/// </remarks>
internal sealed class LoneMarks(IReadOnlyList<LoneMark> rows)
{
    private static readonly SearchValues<char> Marks =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly SearchValues<char> _beforeDigit = Of(rows, "digit", "before");

    private readonly SearchValues<char> _afterDigit = Of(rows, "digit", "after");

    private readonly SearchValues<char> _beforeLetter = Of(rows, "letter", "before");

    private readonly SearchValues<char> _afterLetter = Of(rows, "letter", "after");

    private const string Numerals = "一二三四五六七八九十百千万两几数多每各第";

    /// <summary>The first such mark with its neighbours, for example 型8建; null where there is none.</summary>
    /// <param name="text">The text to look at.</param>
    /// <param name="others">The other texts of the same form.</param>
    public string? In(string text, IReadOnlyList<string> others)
    {
        var at = text.AsSpan().IndexOfAny(Marks);
        while (at >= 0)
        {
            if (IsWedged(text, at) && (!IsExplained(text, at) || IsHanIn(others, text, at)))
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
        return !(isFirst && isLast) && (isFirst || IsText(text[at - 1])) && (isLast || IsText(text[at + 1]));
    }

    // Two neighbours on one side and one on the other must agree.
    private bool IsHanIn(IReadOnlyList<string> others, string text, int at)
    {
        if (at + 2 < text.Length && at > 0 && IsPrinted(others, text[(at - 1)..at], text[(at + 1)..(at + 3)]))
            return true;
        if (at == 0) return text.Length > 3 && IsPrinted(others, "", text[1..4]);
        if (at + 1 == text.Length || (char.IsAsciiDigit(text[at]) && _afterDigit.Contains(text[at + 1]))) return false;
        return at > 1 && IsPrinted(others, text[(at - 2)..at], text[(at + 1)..(at + 2)]);
    }

    private static bool IsPrinted(IReadOnlyList<string> others, string before, string after)
    {
        if (!(before + after).All(IsHan)) return false;
        return others.Any(other => Enumerable.Range(0, other.Length).Any(at =>
            IsHan(other[at]) && !Numerals.Contains(other[at])
            && other.AsSpan(0, at).EndsWith(before) && other.AsSpan(at + 1).StartsWith(after)));
    }

    private bool IsExplained(string text, int at)
    {
        var isDigit = char.IsAsciiDigit(text[at]);
        return (at > 0 && (isDigit ? _beforeDigit : _beforeLetter).Contains(text[at - 1]))
            || (at + 1 < text.Length && (isDigit ? _afterDigit : _afterLetter).Contains(text[at + 1]));
    }

    private static bool IsText(char character) => IsHan(character) || "“”‘’（）()《》〔〕、，".Contains(character);

    private static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff';

    private static SearchValues<char> Of(IEnumerable<LoneMark> rows, string script, string side) => SearchValues.Create(
        [.. rows.Where(row => row.Script == script && row.Side == side).SelectMany(row => row.Character)]);
}

/// <summary>
/// One row of <c>seeds/lookups/check_lone_marks.csv</c>: a neighbour that explains a lone digit or letter.
/// </summary>
/// <param name="Script"><c>digit</c> or <c>letter</c>.</param>
/// <param name="Side">Where the neighbour stands: <c>before</c> as 第 of 第1批, or <c>after</c> as 类 of A类.</param>
/// <param name="Character">The neighbour.</param>
internal sealed record LoneMark(string Script, string Side, string Character);
