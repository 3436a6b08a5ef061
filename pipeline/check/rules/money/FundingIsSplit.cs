using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Money;

/// <summary>
/// The year's money is split by source: at least one of 当年财政拨款, 上年结转资金 and 其他资金 (both halves) is filled.
/// </summary>
/// <remarks>
/// All 20 forms of the 2022 seed leave the split blank. A form that does not print 当年财政拨款 is not looked at.
/// </remarks>
internal sealed class FundingIsSplit : IRule
{
    public string Id => "FUND_SPLIT_BLANK";

    public Severity Severity => Severity.Warning;

    public string Title => "年度资金按来源填写";

    private static readonly string[] Split =
        [Funding.AnnualAppropriation, Funding.AnnualCarriedOver, Funding.AnnualOther, Funding.ProjectOther];

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.Funding[Funding.AnnualAppropriation] is not null)
        {
            findings.Expect(
                Split.Any(code => declaration.Funding.AmountOf(code) is not null),
                Spot.MoneyOf(declaration, Funding.AnnualAppropriation),
                "填写当年财政拨款、上年结转资金或其他资金");
        }

        return findings.Outcome;
    }
}
