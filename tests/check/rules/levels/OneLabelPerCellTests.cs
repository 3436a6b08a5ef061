using PerfEtl.Pipeline.Check.Rules.Levels;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Levels;

public class OneLabelPerCellTests
{
    private readonly OneLabelPerCell _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OtherRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Remarked(RemarkKind.StrayText, "见附件")));

    [Fact]
    public void Check_Remarked_Fails() => Assert.Equal(
        ["第62行第1列，单元格内的二级指标为“可持续影响指标 服务对象满意度指标”，应一格只印一个。"],
        _rule.Messages(Given.Remarked(RemarkKind.TwoLabelsInCell, "可持续影响指标 服务对象满意度指标", 18)));
}
