using System.Text.RegularExpressions;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Finds characters or words that a slip printed twice: 硬件件, 党性党性.</summary>
/// <remarks>
/// Two equal characters side by side are mostly correct Chinese, because one word ends as the next begins: 会议议题,
/// 项目目标, 工作作风. So a doubled character counts only if it begins no word, or if the same form prints the name
/// without the double elsewhere: 硬件件运维 beside 硬件运维.
/// </remarks>
internal sealed partial class Stutters(IReadOnlyList<StutterMark> marks)
{
    /// <summary>The stutter as printed, for example 硬件件运维; null where there is none.</summary>
    /// <param name="name">The name to look at.</param>
    /// <param name="others">The other names of the same form.</param>
    public string? In(string name, IEnumerable<string> others)
    {
        var word = RepeatedWord().Match(name);
        if (word.Success) return word.Value;
        return DoubledCharacter().Matches(name)
            .Where(doubled => IsMark(name, doubled.Index) || IsPrintedOnceIn(others, name, doubled.Index))
            .Select(doubled => Window(name, doubled.Index))
            .FirstOrDefault();
    }

    private bool IsMark(string name, int index)
    {
        var next = index + 2 < name.Length ? name[index + 2] : '\0';
        return marks.Any(mark => mark.Character == name[index..(index + 1)] && !mark.UnlessFollowedBy.Contains(next));
    }

    /// <summary>Both neighbours must agree, so that 会议题 or 项目标 is never found by chance.</summary>
    private static bool IsPrintedOnceIn(IEnumerable<string> others, string name, int index)
    {
        if (index < 1 || index + 3 >= name.Length) return false;
        var single = name.Remove(index, 1).Substring(index - 1, 4);
        return others.Any(other => other.Contains(single, StringComparison.Ordinal));
    }

    private static string Window(string name, int index)
    {
        var from = Math.Max(0, index - 1);
        return name[from..Math.Min(name.Length, index + 4)];
    }

    /// <summary>A word of two characters or more twice in a row, or one character three times; 一户一户 is idiom.</summary>
    [GeneratedRegex(@"(?!一)(\p{IsCJKUnifiedIdeographs}{2,10})\1|(\p{IsCJKUnifiedIdeographs})\2\2")]
    private static partial Regex RepeatedWord();

    [GeneratedRegex(@"(\p{IsCJKUnifiedIdeographs})\1")]
    private static partial Regex DoubledCharacter();
}

/// <summary>
/// One row of <c>seeds/lookups/check_stutter_marks.csv</c>: a character that ends words but begins none.
/// </summary>
/// <remarks>Doubled, it is a slip: 硬件件. Most characters do begin words: 会议议题, 项目目标 and 工作作风 are correct.</remarks>
/// <param name="Character">For example 件.</param>
/// <param name="UnlessFollowedBy">Characters with which it does begin a word: 数, as in 案件件数.</param>
internal sealed record StutterMark(string Character, string UnlessFollowedBy);
