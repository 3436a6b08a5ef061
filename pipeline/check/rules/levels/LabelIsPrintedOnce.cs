using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Levels;

/// <summary>A level-2 label is printed once in a row, not in two cells.</summary>
/// <remarks>
/// Ten rows of the 2022 seed print theirs twice, for example 质量指标 in the columns of level 1 and level 2.
/// </remarks>
internal sealed class LabelIsPrintedOnce : IRule
{
    public string Id => "LABEL_DUPLICATED";

    public Severity Severity => Severity.Info;

    public string Title => "同一行只印一个二级指标标签";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.DoubledLabel),
            remark => Spot.RemarkOf(remark, "level2", "同一行重复印出的二级指标"),
            "只印一次");
        return findings.Outcome;
    }
}
