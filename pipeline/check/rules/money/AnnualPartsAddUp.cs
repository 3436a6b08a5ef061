using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Money;

/// <summary>Where the year's money is split by source, the parts make up 年度资金申请总额 to the fen.</summary>
/// <remarks>
/// The seed of 2022 leaves all three parts blank, so nothing is looked at there; nor where a form prints other sources
/// beside them, such as 自有资金 or 中央补助.
/// </remarks>
internal sealed class AnnualPartsAddUp : IRule
{
    public string Id => "FUND_ANNUAL_PARTS_NE_TOTAL";

    public Severity Severity => Severity.Error;

    public string Title => "年度各项资金之和等于年度资金申请总额";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        string[] parts = [Funding.AnnualAppropriation, Funding.AnnualCarriedOver, Funding.AnnualOther];
        if (FundingParts.SumOf(declaration, parts) is { } sum
            && declaration.Funding.AmountOf(Funding.AnnualTotal) is { } total
            && !FundingParts.HasOthers(declaration, Funding.AnnualTotal, parts))
        {
            findings.Expect(
                sum == total,
                Spot.MoneyOf(declaration, Funding.AnnualTotal),
                $"等于当年财政拨款、上年结转资金与其他资金之和“{FindingWriter.Money(sum)}”");
        }

        return findings.Outcome;
    }
}
