using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Money;

public class AnnualPartsAddUpTests
{
    private readonly AnnualPartsAddUp _rule = new();

    [Fact]
    public void Check_PartsMakeTheTotal_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_NoPartFilled_Passes() =>
        Assert.Empty(_rule.Messages(Given.Money((Funding.AnnualAppropriation, null))));

    [Fact]
    public void Check_ThreeParts_Passes()
    {
        var form = Given.Money(
            (Funding.AnnualAppropriation, "100,000"),
            (Funding.AnnualCarriedOver, "15,000"),
            (Funding.AnnualOther, "5,000"));

        Assert.Empty(_rule.Messages(form));
    }

    // 100,000 of the state and 20,000 of the unit's own: other sources than the three stand beside them.
    [Theory]
    [InlineData("annual.own")]
    [InlineData("annual.central")]
    public void Check_OtherSourcesBesideThem_SaysNothing(string code) => Assert.Empty(
        _rule.Messages(Given.MoneyBeside(code, "20,000", (Funding.AnnualAppropriation, "100,000"))));

    [Fact]
    public void Check_AppropriationDividedOnceMore_Fails() => Assert.Single(_rule.Messages(
        Given.MoneyBeside("annual.general_public_budget", "90,000", (Funding.AnnualAppropriation, "100,000"))));

    [Fact]
    public void Check_PartMissing_Fails() => Assert.Equal(
        ["第8行第6列，年度资金申请总额为“120,000”，应等于当年财政拨款、上年结转资金与其他资金之和“100,000”。"],
        _rule.Messages(Given.Money((Funding.AnnualAppropriation, "100,000"))));
}
