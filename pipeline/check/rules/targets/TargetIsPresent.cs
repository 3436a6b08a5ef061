using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>Every indicator has a target (指标目标值); a lost cell and a placeholder such as <c>**</c> are none.</summary>
internal sealed class TargetIsPresent : IRule
{
    public string Id => "TARGET_MISSING";

    public Severity Severity => Severity.Error;

    public string Title => "每条指标都有目标值";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            findings.Expect(row.TargetOrMissing.Kind != TargetKind.Missing, Spot.TargetOf(row), "填写目标值");
        }

        return findings.Outcome;
    }
}
