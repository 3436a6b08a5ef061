using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Money;

/// <summary>
/// Where no other funding is printed, fiscal funding (财政资金) is the whole total; less means a part is not said.
/// </summary>
/// <remarks>
/// For example 1,975,550 of 2,155,000 with 其他资金 blank. With 其他资金 printed, <see cref="ProjectPartsAddUp"/> looks.
/// More than the total belongs to <see cref="FiscalFundingWithinTotal"/>.
/// </remarks>
internal sealed class FiscalFundingFillsTotal : IRule
{
    public string Id => "FUND_FISCAL_LT_TOTAL";

    public Severity Severity => Severity.Warning;

    public string Title => "没有其他资金时，财政资金等于项目资金总额";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.Funding.AmountOf(Funding.ProjectFiscal) is { } fiscal
            && declaration.Funding.AmountOf(Funding.ProjectTotal) is { } total
            && declaration.Funding.AmountOf(Funding.ProjectOther) is null)
        {
            findings.Expect(
                fiscal >= total,
                Spot.MoneyOf(declaration, Funding.ProjectFiscal),
                $"等于项目资金总额“{FindingWriter.Money(total)}”，或另填其他资金");
        }

        return findings.Outcome;
    }
}
