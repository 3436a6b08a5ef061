using System.Collections.Frozen;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Finds a character or a run of two to four that is printed twice in a row: 保保障, 学习学习.</summary>
/// <remarks>
/// 会议议题 is correct, because one word ends as the next begins: both words must be in
/// <c>check_legal_doubles.csv</c>, so that 干部监监督 is found although 监督 is a word.
/// </remarks>
internal sealed class Doubles(IEnumerable<LegalDouble> rows)
{
    private const int LongestRun = 4;

    private readonly FrozenDictionary<char, Legal> _legalOf = rows
        .Where(row => row.Character.Length == 1)
        .GroupBy(row => row.Character[0])
        .ToFrozenDictionary(same => same.Key, same => new Legal(
            [.. same.SelectMany(row => Words.Of(row.Whole))],
            [.. same.SelectMany(row => Words.Of(row.Before))],
            [.. same.SelectMany(row => Words.Of(row.After))]));

    /// <summary>The first double that no word explains, for example 保保; null where there is none.</summary>
    public string? In(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (!IsHan(text[at])) continue;
            for (var length = 1; length <= LongestRun && at + (2 * length) <= text.Length; length++)
            {
                if (text[at] != text[at + length] || !IsDouble(text, at, length)) continue;
                return text.Slice(at, 2 * length).ToString();
            }
        }

        return null;
    }

    private bool IsDouble(ReadOnlySpan<char> text, int at, int length)
    {
        var run = text.Slice(at, length);
        if (!run.SequenceEqual(text.Slice(at + length, length)) || !IsAllHan(run)) return false;
        if (length > 1 && text[at] is '一' or '各' or '逐') return false;
        return !_legalOf.TryGetValue(text[at], out var legal) || !IsLegal(text, at, length, legal);
    }

    private static bool IsLegal(ReadOnlySpan<char> text, int at, int length, Legal legal)
    {
        if (StartsWithAny(text[at..], legal.Whole)) return true;
        return length == 1
            && EndsWithAny(text[..(at + 1)], legal.Before) && StartsWithAny(text[(at + 1)..], legal.After);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsAllHan(ReadOnlySpan<char> run) => !run.ContainsAnyExceptInRange('\u4e00', '\u9fff');

    private static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff';

    private sealed record Legal(string[] Whole, string[] Before, string[] After);
}

/// <summary>
/// One row of <c>seeds/lookups/check_legal_doubles.csv</c>: where a doubled character is correct Chinese.
/// </summary>
/// <param name="Character">For example 议.</param>
/// <param name="Whole">Phrases that begin with the double, blank-separated: 人人, 科室科室长.</param>
/// <param name="Before">Words that end in the character: 会议 of 会议议题.</param>
/// <param name="After">Words that begin with it: 议题 of 会议议题.</param>
internal sealed record LegalDouble(string Character, string Whole, string Before, string After);
