using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Tells by the last word of a name what it promises to measure; the longest known ending decides.</summary>
/// <remarks>So 增长率 is an open rate although 率 alone is a rate, and 指数 is no count although 数 alone is.</remarks>
internal sealed class NameEndings(IEnumerable<NameEnding> rows)
{
    private readonly IReadOnlyList<NameEnding> _longestFirst =
        [.. rows.Where(row => row.Ending.Length > 0).OrderByDescending(row => row.Ending.Length)];

    /// <summary>The kind of an indicator's name, or null where its ending is not known.</summary>
    public NameKind? KindOf(Indicator row) => EndingOf(row)?.Kind;

    /// <summary>The name is a 率 of either sort; 满意度 is not among them, because it is also given in points.</summary>
    public bool IsRate(Indicator row) => KindOf(row) is NameKind.Rate or NameKind.OpenRate;

    /// <summary>In which direction the indicator improves.</summary>
    public Better BetterOf(Indicator row) => EndingOf(row)?.Better ?? Better.Unknown;

    /// <summary>The name is a known ending of three characters, which says enough alone: 满意度, 合格率.</summary>
    public bool AreWhole(string name) => name.Length >= 3 && _longestFirst.Any(known => known.Ending == name);

    private NameEnding? EndingOf(Indicator row)
    {
        var name = WithoutBracketedTail(row.Name.Text.Trim());
        return _longestFirst.FirstOrDefault(known => name.EndsWith(known.Ending, StringComparison.Ordinal));
    }

    /// <summary><c>预算完成率（%）</c> ends in 率 as well: a bracket at the end only explains.</summary>
    public static string WithoutBracketedTail(string name)
    {
        if (!name.EndsWith(')') && !name.EndsWith('）')) return name;
        var opening = name.LastIndexOfAny(['(', '（']);
        return opening > 0 ? name[..opening].TrimEnd() : name;
    }
}
