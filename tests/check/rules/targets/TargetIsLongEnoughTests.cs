using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class TargetIsLongEnoughTests
{
    private readonly TargetIsLongEnough _rule = new(Lookups.Words.ShortTargets);

    [Fact]
    public void Check_Valid_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Theory]
    [InlineData("优")]
    [InlineData("是")]
    [InlineData("健全")]
    public void Check_Word_Passes(string words) =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("管理机制健全性", Target.Words(words)))));

    [Theory]
    [InlineData("健")]
    [InlineData("期")]
    public void Check_OneCharacter_Fails(string words) => Assert.Equal(
        [$"第18行第5列，指标“管理机制健全性”的目标值为“{words}”，应写完整，请核对是否截断。"],
        _rule.Messages(Given.Rows(Row.Of("管理机制健全性", Target.Words(words)))));
}
