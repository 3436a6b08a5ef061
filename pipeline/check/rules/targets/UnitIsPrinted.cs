using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>A target in numbers says what it counts: <c>790</c> of what?</summary>
internal sealed class UnitIsPrinted : IRule
{
    public string Id => "UNIT_MISSING";

    public Severity Severity => Severity.Warning;

    public string Title => "数值目标写明计量单位";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(IsLookedAt))
        {
            findings.Expect(!string.IsNullOrWhiteSpace(row.TargetOrMissing.Unit), Spot.TargetOf(row), "写明计量单位");
        }

        return findings.Outcome;
    }

    private static bool IsLookedAt(Indicator row) =>
        row.TargetOrMissing.Kind is TargetKind.Numeric or TargetKind.Range;
}
