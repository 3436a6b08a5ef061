using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Money;

public class AnnualRequestWithinTotalTests
{
    private readonly AnnualRequestWithinTotal _rule = new();

    [Fact]
    public void Check_BothEqual_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_AnnualBelowTotal_Passes() =>
        Assert.Empty(_rule.Messages(Given.Money((Funding.AnnualTotal, "40,000"))));

    [Fact]
    public void Check_AnnualBlank_Passes() =>
        Assert.Empty(_rule.Messages(Given.Money((Funding.AnnualTotal, null))));

    [Fact]
    public void Check_DigitLostFromTotal_Fails() => Assert.Equal(
        ["第8行第6列，年度资金申请总额为“2,245,000”，应不大于项目资金总额“245,000”。"],
        _rule.Messages(Given.Money((Funding.ProjectTotal, "245,000"), (Funding.AnnualTotal, "2,245,000"))));
}
