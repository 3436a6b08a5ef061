using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>No blank line stands inside the indicator table; mostly it is a page break.</summary>
internal sealed class TableIsContinuous : IRule
{
    public string Id => "BLANK_LINE_IN_TABLE";

    public Severity Severity => Severity.Info;

    public string Title => "指标表内没有空行";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.BlankLineInTable),
            remark => Spot.RemarkOf(remark, "table", "指标表内的一行"),
            "连续填写");
        return findings.Outcome;
    }
}
