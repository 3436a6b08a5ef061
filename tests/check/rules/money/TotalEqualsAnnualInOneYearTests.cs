using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Money;

public class TotalEqualsAnnualInOneYearTests
{
    private readonly TotalEqualsAnnualInOneYear _rule = new();

    [Fact]
    public void Check_BothEqual_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_ProjectOverThreeYears_Passes()
    {
        var form = Given.Dates("2022-01-01", "2024-12-31") with
        {
            Funding = Given.Money((Funding.ProjectTotal, "360,000")).Funding,
        };

        Assert.Empty(_rule.Messages(form));
    }

    [Fact]
    public void Check_AnnualBelowTotal_Fails() => Assert.Equal(
        ["第8行第6列，年度资金申请总额为“110,000”，应等于项目资金总额“120,000”，因为项目起止都在本年度。"],
        _rule.Messages(Given.Money((Funding.AnnualTotal, "110,000"))));
}
