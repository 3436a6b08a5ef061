using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Money;

/// <summary>A project with a total says where it comes from: 财政资金 or 其他资金 is filled.</summary>
/// <remarks>A form that does not print the label of 财政资金 is not looked at.</remarks>
internal sealed class FiscalFundingIsFilled : IRule
{
    public string Id => "FUND_FISCAL_BLANK";

    public Severity Severity => Severity.Warning;

    public string Title => "项目资金总额中的财政资金已填写";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var money = declaration.Funding;
        if (money[Funding.ProjectFiscal] is not null && money.AmountOf(Funding.ProjectTotal) is not null)
        {
            findings.Expect(
                money.AmountOf(Funding.ProjectFiscal) is not null || money.AmountOf(Funding.ProjectOther) is not null,
                Spot.MoneyOf(declaration, Funding.ProjectFiscal),
                "填写金额");
        }

        return findings.Outcome;
    }
}
