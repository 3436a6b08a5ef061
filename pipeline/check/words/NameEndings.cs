using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Tells by the last word of a name what it promises to measure; the longest known ending decides.</summary>
/// <remarks>So 增长率 is an open rate although 率 alone is a rate, and 指数 is no count although 数 alone is.</remarks>
internal sealed class NameEndings(IEnumerable<NameEnding> rows)
{
    private readonly Dictionary<string, NameEnding> byEnding = rows
        .Where(row => row.Ending.Length > 0)
        .DistinctBy(row => row.Ending, StringComparer.Ordinal)
        .ToDictionary(row => row.Ending, StringComparer.Ordinal);

    private readonly int[] longestFirst =
        [.. rows.Select(row => row.Ending.Length).Distinct().OrderDescending().Where(length => length > 0)];

    /// <summary>The kind of an indicator's name, or null where its ending is not known.</summary>
    public NameKind? KindOf(Indicator row) => EndingOf(row)?.Kind;

    /// <summary>The name is a 率 of either sort; 满意度 is not among them, because it is also given in points.</summary>
    public bool IsRate(Indicator row) => KindOf(row) is NameKind.Rate or NameKind.OpenRate;

    /// <summary>In which direction the indicator improves.</summary>
    public BetterDirection BetterOf(Indicator row) => EndingOf(row)?.Better ?? BetterDirection.Unknown;

    /// <summary>The name is a known ending of three characters, which says enough alone: 满意度, 合格率.</summary>
    public bool AreWhole(string name) => name.Length >= 3 && byEnding.ContainsKey(name);

    private NameEnding? EndingOf(Indicator row)
    {
        var name = WithoutBracketedTail(row.Name.Text.Trim());
        var endings = byEnding.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in longestFirst)
        {
            if (length <= name.Length && endings.TryGetValue(name.AsSpan(name.Length - length), out var ending))
                return ending;
        }

        return null;
    }

    /// <summary><c>预算完成率（%）</c> ends in 率 as well: a bracket at the end only explains.</summary>
    public static string WithoutBracketedTail(string name)
    {
        if (!name.EndsWith(')') && !name.EndsWith('）')) return name;
        var opening = name.LastIndexOfAny(['(', '（']);
        return opening > 0 ? name[..opening].TrimEnd() : name;
    }
}

/// <summary>One row of <c>seeds/lookups/check_name_endings.csv</c>.</summary>
/// <param name="Ending">The last characters of an indicator's name, for example 及时率.</param>
/// <param name="Kind">What such a name promises to measure.</param>
/// <param name="Better">In which direction such an indicator improves.</param>
internal sealed record NameEnding(string Ending, NameKind Kind, BetterDirection Better);

/// <summary>What an indicator's name promises to measure, by the word it ends in.</summary>
internal enum NameKind
{
    /// <summary>A share of at most 100 %: 完成率, 覆盖率.</summary>
    Rate,

    /// <summary>A share that may pass 100 %: 增长率.</summary>
    OpenRate,

    /// <summary>满意度: in % or in points.</summary>
    Satisfaction,

    /// <summary>A number of things: 人数, 完成数.</summary>
    Count,

    /// <summary>A property told in words: 有效性, 完整性.</summary>
    Quality,

    /// <summary>An ending that only looks like one of the others: 效率, 指数, 女性.</summary>
    Other,
}

/// <summary>In which direction an indicator improves.</summary>
internal enum BetterDirection
{
    /// <summary>The name does not say.</summary>
    Unknown,

    /// <summary>More is better: 满意度, 及时率.</summary>
    Higher,

    /// <summary>Less is better: 事故率, 投诉率.</summary>
    Lower,
}
