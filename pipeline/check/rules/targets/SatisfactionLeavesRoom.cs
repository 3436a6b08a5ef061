using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>满意度 <c>100%</c> is met by nobody: other forms ask for <c>&gt;=90%</c>.</summary>
internal sealed class SatisfactionLeavesRoom(NameEndings endings) : IRule
{
    public string Id => "SATISFACTION_100";

    public Severity Severity => Severity.Info;

    public string Title => "满意度目标留有余地";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(IsLookedAt))
        {
            findings.Expect(
                row.TargetOrMissing is not { Low: 100, Comparator: not Comparator.AtMost },
                Spot.TargetOf(row),
                "核对是否为“>=90%”一类的下限");
        }

        return findings.Outcome;
    }

    private bool IsLookedAt(Indicator row) =>
        row.TargetOrMissing.Kind == TargetKind.Numeric && endings.KindOf(row) == NameKind.Satisfaction;
}
