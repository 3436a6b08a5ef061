using PerfEtl.Pipeline.Check.Rules.Names;

namespace PerfEtl.Tests.Check.Rules.Names;

public class NameIsLongEnoughTests
{
    private readonly NameIsLongEnough _rule = new(Lookups.Words.Endings);

    [Fact]
    public void Check_Valid_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Theory]
    [InlineData("满意度")]
    [InlineData("合格率")]
    [InlineData("服务周期")]
    [InlineData("")]
    public void Check_WholeName_Passes(string name) =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of(name, Target.Percent100))));

    [Theory]
    [InlineData("培")]
    [InlineData("会议")]
    [InlineData("雇员稳")]
    public void Check_Scrap_Fails(string name) => Assert.Equal(
        [$"第18行第4列，第1条指标的名称为“{name}”，应写完整，请核对是否截断。"],
        _rule.Messages(Given.Rows(Row.Of(name, null))));
}
