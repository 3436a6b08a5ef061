using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Money;

public class FundingIsSplitTests
{
    private readonly FundingIsSplit _rule = new();

    [Fact]
    public void Check_AppropriationFilled_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OnlyCarriedOverFilled_Passes()
    {
        var form = Given.Money((Funding.AnnualAppropriation, null), (Funding.AnnualCarriedOver, "0"));

        Assert.Empty(_rule.Messages(form));
    }

    [Fact]
    public void Check_NoAppropriationLabel_Passes() =>
        Assert.Empty(_rule.Messages(Given.WithoutLine(Funding.AnnualAppropriation)));

    [Fact]
    public void Check_AllFourBlank_Fails() => Assert.Equal(
        ["第9行第5列，当年财政拨款为空，应填写当年财政拨款、上年结转资金或其他资金。"],
        _rule.Messages(Given.Money((Funding.AnnualAppropriation, null))));
}
