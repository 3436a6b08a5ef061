using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Money;

public class FiscalFundingWithinTotalTests
{
    private readonly FiscalFundingWithinTotal _rule = new();

    [Fact]
    public void Check_FiscalEqualsTotal_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_FiscalBlank_Passes() =>
        Assert.Empty(_rule.Messages(Given.Money((Funding.ProjectFiscal, null))));

    [Fact]
    public void Check_TotalBlank_Passes() =>
        Assert.Empty(_rule.Messages(Given.Money((Funding.ProjectTotal, null))));

    [Fact]
    public void Check_FiscalAboveTotal_Fails() => Assert.Equal(
        ["第9行第4列，财政资金为“18,211,461”，应不大于项目资金总额“18,052,461”。"],
        _rule.Messages(Given.Money((Funding.ProjectTotal, "18,052,461"), (Funding.ProjectFiscal, "18,211,461"))));
}
