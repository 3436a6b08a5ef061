using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>
/// The last row of the table is an indicator, not a text below it: one without a target, unlike its level, may be
/// none.
/// </summary>
internal sealed class LastRowIsAnIndicator : IRule
{
    public string Id => "LAST_ROW_DOUBTFUL";

    public Severity Severity => Severity.Warning;

    public string Title => "最后一条指标不是表下的文字";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.DoubtfulRow),
            remark => Spot.RemarkOf(remark, "name", "没有目标值、又不像所属类别的最后一行"),
            "是一条指标，请核对是否表下的说明文字");
        return findings.Outcome;
    }
}
