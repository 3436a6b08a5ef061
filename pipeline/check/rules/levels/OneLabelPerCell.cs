using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Levels;

/// <summary>One cell holds one level-2 label, else it is not said where the first block ends.</summary>
/// <remarks>For example <c>可持续影响指标 服务对象满意度指标</c> in one cell.</remarks>
internal sealed class OneLabelPerCell : IRule
{
    public string Id => "LABEL_TWO_IN_CELL";

    public Severity Severity => Severity.Error;

    public string Title => "一个单元格只印一个二级指标标签";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.TwoLabelsInCell),
            remark => Spot.RemarkOf(remark, "level2", "单元格内的二级指标"),
            "一格只印一个");
        return findings.Outcome;
    }
}
