using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Levels;

/// <summary>A level label stands on the row of an indicator, not on a row of its own.</summary>
internal sealed class LabelHasAnIndicator : IRule
{
    public string Id => "LABEL_ORPHAN";

    public Severity Severity => Severity.Warning;

    public string Title => "级别标签与指标同在一行";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.OrphanLabel),
            remark => Spot.RemarkOf(remark, "level2", "单独成行的级别标签"),
            "与所属指标同在一行");
        return findings.Outcome;
    }
}
