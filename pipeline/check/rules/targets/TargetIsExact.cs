using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>A target can be measured as written: <c>约30人</c> is neither met nor missed by 28.</summary>
internal sealed class TargetIsExact : IRule
{
    public string Id => "TARGET_APPROX";

    public Severity Severity => Severity.Warning;

    public string Title => "目标值可以衡量";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => row.TargetOrMissing.Comparator is not null))
        {
            findings.Expect(
                row.TargetOrMissing.Comparator != Comparator.Approximately, Spot.TargetOf(row), "写明确切的数或下限");
        }

        return findings.Outcome;
    }
}
