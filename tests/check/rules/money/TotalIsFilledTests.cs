using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Money;

public class TotalIsFilledTests
{
    private readonly TotalIsFilled _rule = new();

    [Fact]
    public void Check_BothFilled_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OnlyAnnualTotalIsAsked_Passes() =>
        Assert.Empty(_rule.Messages(Given.WithoutLine(Funding.ProjectTotal)));

    [Fact]
    public void Check_TotalBlank_Fails() => Assert.Equal(
        ["第8行第3列，项目资金总额为空，应填写金额。"],
        _rule.Messages(Given.Money((Funding.ProjectTotal, null))));

    [Fact]
    public void Check_NoTotalPrinted_Fails() => Assert.Equal(
        ["第1行第1列，项目资金总额为空，应填写金额。"],
        _rule.Messages(Given.WithoutLine(Funding.ProjectTotal, Funding.AnnualTotal)));
}
