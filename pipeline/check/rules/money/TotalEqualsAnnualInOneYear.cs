using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Money;

/// <summary>A project that starts and ends inside the fiscal year asks for all its money in that year.</summary>
/// <remarks>
/// For a project over several years the two amounts are different quantities and are never compared here.
/// </remarks>
internal sealed class TotalEqualsAnnualInOneYear : IRule
{
    public string Id => "FUND_TOTAL_NE_ANNUAL";

    public Severity Severity => Severity.Warning;

    public string Title => "一年期项目的项目资金总额等于年度资金申请总额";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (IsOneYear(declaration)
            && declaration.Funding.AmountOf(Funding.ProjectTotal) is { } total
            && declaration.Funding.AmountOf(Funding.AnnualTotal) is { } annual)
        {
            findings.Expect(
                annual == total,
                Spot.MoneyOf(declaration, Funding.AnnualTotal),
                $"等于项目资金总额“{FindingWriter.Money(total)}”，因为项目起止都在本年度");
        }

        return findings.Outcome;
    }

    private static bool IsOneYear(Declaration declaration) =>
        declaration.StartDate?.Value.Year == declaration.FiscalYear.Value.Year
        && declaration.EndDate?.Value.Year == declaration.FiscalYear.Value.Year;
}
