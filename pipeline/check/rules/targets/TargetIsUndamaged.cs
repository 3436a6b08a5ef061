using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>The digits of a target look printed, not damaged: <c>+00%</c>, <c>-0%</c>, <c>012人</c> do not.</summary>
internal sealed class TargetIsUndamaged : IRule
{
    public string Id => "TARGET_DAMAGED";

    public Severity Severity => Severity.Warning;

    public string Title => "目标值的数字没有损坏的痕迹";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.DoubtfulTarget),
            remark => Spot.RemarkOf(remark, "target", "目标值"),
            "核对原件，数字像是损坏了");
        return findings.Outcome;
    }
}
