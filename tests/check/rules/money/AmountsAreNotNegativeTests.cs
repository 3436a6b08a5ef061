using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Money;

public class AmountsAreNotNegativeTests
{
    private readonly AmountsAreNotNegative _rule = new();

    [Fact]
    public void Check_NoNegativeAmount_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_Zero_Passes() =>
        Assert.Empty(_rule.Messages(Given.Money((Funding.ProjectOther, "0"))));

    [Fact]
    public void Check_NegativeAmount_Fails() => Assert.Equal(
        ["第10行第6列，上年结转资金为“-5,000”，应不小于零。"],
        _rule.Messages(Given.Money((Funding.AnnualCarriedOver, "-5,000"))));
}
