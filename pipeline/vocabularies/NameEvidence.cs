using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>One wording that speaks for a level 2: names ending in 及时率 are 时效指标.</summary>
/// <param name="Pattern">The wording; empty for any, which only <see cref="EvidencePosition.Echo"/> allows.</param>
/// <param name="Position">Where in the name the wording must stand.</param>
/// <param name="Categories">The level 2 it speaks for, most likely first.</param>
/// <param name="Usual">Where names of this wording stand without anybody wondering.</param>
/// <param name="Strength">From 0.5 (a hint) to 3 (as good as certain).</param>
internal sealed record NameEvidence(
    string Pattern, EvidencePosition Position, IReadOnlyList<IndicatorCategory> Categories,
    IReadOnlyList<IndicatorCategory> Usual, double Strength)
{
    /// <summary>The category the wording speaks for, if it is unusual under the given one; otherwise null.</summary>
    public IndicatorCategory? SuspectsOtherThan(IndicatorCategory category) =>
        Usual.Contains(category) ? null : Categories[0];

    /// <summary>Whether this wording stands in the name.</summary>
    /// <param name="name">For example 提升服务能力.</param>
    /// <param name="target">The target's words if it is qualitative, for example 提升; otherwise null.</param>
    public bool Fits(string name, string? target) => Position switch
    {
        EvidencePosition.Suffix => name.EndsWith(Pattern, StringComparison.Ordinal),
        EvidencePosition.Prefix => name.StartsWith(Pattern, StringComparison.Ordinal),
        EvidencePosition.Contains => name.Contains(Pattern, StringComparison.Ordinal),
        _ => target is { Length: > 1 } && name.Length > target.Length
            && name.StartsWith(target, StringComparison.Ordinal)
            && name.Contains(Pattern, StringComparison.Ordinal),
    };
}

/// <summary>Where a wording must stand in an indicator's name to say something.</summary>
internal enum EvidencePosition
{
    /// <summary>At the end.</summary>
    Suffix,

    /// <summary>At the start.</summary>
    Prefix,

    /// <summary>Anywhere.</summary>
    Contains,

    /// <summary>The name starts with its own qualitative target: 提升服务能力 = 提升.</summary>
    Echo,
}
