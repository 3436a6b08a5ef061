using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>
/// Every column of the indicator table has a known head; what stands under another one is kept, not read.
/// </summary>
internal sealed class ColumnsAreKnown : IRule
{
    public string Id => "COLUMN_UNKNOWN";

    public Severity Severity => Severity.Error;

    public string Title => "指标表的每一栏都有认得的表头";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.UnknownColumn),
            remark => Spot.RemarkOf(remark, "text", "没有见过的表头"),
            "是目标值、权重、备注等通用表头，这一栏只照原样保留");
        return findings.Outcome;
    }
}
