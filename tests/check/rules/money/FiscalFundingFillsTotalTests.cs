using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Money;

public class FiscalFundingFillsTotalTests
{
    private readonly FiscalFundingFillsTotal _rule = new();

    [Fact]
    public void Check_FiscalEqualsTotal_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_FiscalAboveTotal_Passes() =>
        Assert.Empty(_rule.Messages(Given.Money((Funding.ProjectFiscal, "130,000"))));

    [Fact]
    public void Check_OtherFundingPrinted_Passes() =>
        Assert.Empty(_rule.Messages(Given.Money((Funding.ProjectFiscal, "100,000"), (Funding.ProjectOther, "20,000"))));

    [Fact]
    public void Check_FiscalBelowTotal_Fails() => Assert.Equal(
        ["第9行第4列，财政资金为“1,975,550”，应等于项目资金总额“2,155,000”，或另填其他资金。"],
        _rule.Messages(Given.Money((Funding.ProjectTotal, "2,155,000"), (Funding.ProjectFiscal, "1,975,550"))));
}
