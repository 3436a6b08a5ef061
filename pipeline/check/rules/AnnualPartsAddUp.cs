using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules;

/// <summary>Where the year's money is split by source, the parts make up 年度资金申请总额 to the fen.</summary>
/// <remarks>The seed of 2022 leaves all three parts blank, so nothing is looked at there.</remarks>
internal sealed class AnnualPartsAddUp : IRule
{
    public string Id => "FUND_ANNUAL_PARTS_NE_TOTAL";

    public Severity Severity => Severity.Error;

    public string Title => "年度各项资金之和等于年度资金申请总额";

    public CheckOutcome Check(Declaration declaration)
    {
        var tally = new RuleFindings(this);
        var sum = FundingParts.SumOf(
            declaration, Funding.AnnualAppropriation, Funding.AnnualCarriedOver, Funding.AnnualOther);
        if (sum is not null && declaration.Funding.AmountOf(Funding.AnnualTotal) is { } total)
        {
            tally.Expect(
                sum == total,
                Spot.MoneyOf(declaration, Funding.AnnualTotal),
                $"等于当年财政拨款、上年结转资金与其他资金之和“{RuleFindings.Money(sum.Value)}”");
        }

        return tally.Outcome;
    }
}
