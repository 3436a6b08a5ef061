using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>No line of dashes stands inside the indicator table.</summary>
internal sealed class TableHasNoSeparator : IRule
{
    public string Id => "SEPARATOR_LINE";

    public Severity Severity => Severity.Info;

    public string Title => "指标表内没有分隔线";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.SeparatorLine),
            remark => Spot.RemarkOf(remark, "table", "指标表内的一行"),
            "只有指标");
        return findings.Outcome;
    }
}
