using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Money;

/// <summary>Where 其他资金 of the project is printed, it and 财政资金 make up 项目资金总额 to the fen.</summary>
/// <remarks>
/// The seed of 2022 leaves 其他资金 blank throughout, so nothing is looked at there.
/// Fiscal funding above the total belongs to <see cref="FiscalFundingWithinTotal"/> and is not reported twice.
/// </remarks>
internal sealed class ProjectPartsAddUp : IRule
{
    public string Id => "FUND_PARTS_NE_TOTAL";

    public Severity Severity => Severity.Error;

    public string Title => "财政资金与其他资金之和等于项目资金总额";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var fiscal = declaration.Funding.AmountOf(Funding.ProjectFiscal);
        if (declaration.Funding.AmountOf(Funding.ProjectOther) is not null
            && declaration.Funding.AmountOf(Funding.ProjectTotal) is { } total
            && !(fiscal > total)
            && !FundingParts.HasOthers(
                declaration, Funding.ProjectTotal, Funding.ProjectFiscal, Funding.ProjectOther)
            && FundingParts.SumOf(declaration, Funding.ProjectFiscal, Funding.ProjectOther) is { } sum)
        {
            findings.Expect(
                sum == total,
                Spot.MoneyOf(declaration, Funding.ProjectTotal),
                $"等于财政资金与其他资金之和“{FindingWriter.Money(sum)}”");
        }

        return findings.Outcome;
    }
}
