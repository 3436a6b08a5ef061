using PerfEtl.Pipeline.Check.Rules.Levels;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Levels;

public class LevelsAreInOrderTests
{
    private static readonly IndicatorCategory Quantity = new("产出指标", "数量指标", 4);

    private static readonly IndicatorCategory Quality = new("产出指标", "质量指标", 5);

    private readonly LevelsAreInOrder _rule = new();

    [Fact]
    public void Check_Valid_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_Ascending_Passes() => Assert.Empty(_rule.Messages(Given.Rows(
        In(Quantity, "培训参与人数"), In(Quantity, "培训完成数"), In(Quality, "培训考核通过率"))));

    [Fact]
    public void Check_InferredBehind_Passes() => Assert.Empty(_rule.Messages(Given.Rows(
        In(Quality, "培训考核通过率"), In(Quantity, "培训参与人数").Inferred())));

    [Fact]
    public void Check_BlockBehind_Fails() => Assert.Equal(
        ["第19行第4列，指标“培训参与人数”的二级指标为“数量指标”，应排在“质量指标”之前。"],
        _rule.Messages(Given.Rows(
            In(Quality, "培训考核通过率"), In(Quantity, "培训参与人数"), In(Quantity, "培训完成数"))));

    private static Indicator In(IndicatorCategory category, string name) =>
        Row.Of(name, Target.Percent100) with { Category = category };
}
