using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>A target value as read, with the spelling it was read from.</summary>
/// <param name="Value">The value; its digits are always the printed ones.</param>
/// <param name="Spelling">The spelling used, <c>&gt;=90%</c> for <c>&gt; = 90%</c>; text stays as printed.</param>
/// <param name="SpellingChanges">What was changed and why, in Chinese; empty if nothing was.</param>
/// <param name="Doubt">Why a person should look; mostly None.</param>
internal sealed record ParsedTarget(
    TargetValue Value,
    string Spelling,
    IReadOnlyList<(string Kind, string Reason)> SpellingChanges,
    TargetDoubt Doubt = TargetDoubt.None)
{
    /// <summary>False where a unit or what it counts against is not in <c>units.csv</c>.</summary>
    public bool IsUnitKnown => Doubt != TargetDoubt.UnknownUnit;

    /// <summary>A person should look at the print.</summary>
    public bool IsSuspicious => Doubt != TargetDoubt.None;
}
