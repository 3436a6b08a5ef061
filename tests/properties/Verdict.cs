namespace PerfEtl.Tests.Properties;

/// <summary>What became of one damage.</summary>
/// <param name="Damage">What was done to the text.</param>
/// <param name="Outcome">The worst that became of a form.</param>
/// <param name="CouldBeSeen">A reader of the damaged text alone could see that a value changed.</param>
/// <param name="Differences">The values that differ from the truth.</param>
/// <param name="Reasons">Why a form was quarantined, or which rules speak there.</param>
internal sealed record Verdict(
    Damage Damage,
    DamageOutcome Outcome,
    bool CouldBeSeen,
    IReadOnlyList<Difference> Differences,
    IReadOnlyList<string> Reasons)
{
    public override string ToString() =>
        $"{Damage}\n   {string.Join(" | ", Differences)} {string.Join(' ', Reasons)}";
}
