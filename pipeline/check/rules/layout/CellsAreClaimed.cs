using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>
/// Every cell of the indicator table belongs to an indicator or to a column; one that does not was not loaded.
/// </summary>
internal sealed class CellsAreClaimed : IRule
{
    public string Id => "TABLE_CELL_UNCLAIMED";

    public Severity Severity => Severity.Error;

    public string Title => "指标表的每一格都归入某条指标或某一栏";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.UnclaimedCell),
            remark => Spot.RemarkOf(remark, "text", "指标表内无法归属的文字"),
            "在某一栏的表头之下");
        return findings.Outcome;
    }
}
