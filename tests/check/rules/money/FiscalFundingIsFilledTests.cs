using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Money;

public class FiscalFundingIsFilledTests
{
    private readonly FiscalFundingIsFilled _rule = new();

    [Fact]
    public void Check_Filled_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OnlyOtherFunding_Passes() => Assert.Empty(
        _rule.Messages(Given.Money((Funding.ProjectFiscal, null), (Funding.ProjectOther, "120,000"))));

    [Fact]
    public void Check_NoTotal_Passes() => Assert.Empty(
        _rule.Messages(Given.Money((Funding.ProjectFiscal, null), (Funding.ProjectTotal, null))));

    [Fact]
    public void Check_NoLabel_Passes() => Assert.Empty(_rule.Messages(Given.WithoutLine(Funding.ProjectFiscal)));

    [Fact]
    public void Check_Blank_Fails() => Assert.Equal(
        ["第9行第3列，财政资金为空，应填写金额。"],
        _rule.Messages(Given.Money((Funding.ProjectFiscal, null))));
}
