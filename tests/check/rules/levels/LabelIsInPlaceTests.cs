using PerfEtl.Pipeline.Check.Rules.Levels;

namespace PerfEtl.Tests.Check.Rules.Levels;

public class LabelIsInPlaceTests
{
    private readonly LabelIsInPlace _rule = new();

    [Fact]
    public void Check_Printed_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_Inferred_Fails() => Assert.Equal(
        ["第18行第4列，指标“市管干部年度体检完成及时率”的二级指标为“时效指标”，应与印出的标签位置一致，现按上下文归类。"],
        _rule.Messages(Given.Rows(Row.Of("市管干部年度体检完成及时率", Target.Percent100).Under("产出指标", "时效指标").Inferred())));
}
