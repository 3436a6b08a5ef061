using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Money;

/// <summary>What one year asks for (年度资金申请总额) is a part of the whole project (项目资金总额).</summary>
/// <remarks>A digit lost from the total (245,000 for 2,245,000) shows here.</remarks>
internal sealed class AnnualRequestWithinTotal : IRule
{
    public string Id => "FUND_ANNUAL_GT_TOTAL";

    public Severity Severity => Severity.Error;

    public string Title => "年度资金申请总额不大于项目资金总额";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.Funding.AmountOf(Funding.AnnualTotal) is { } annual
            && declaration.Funding.AmountOf(Funding.ProjectTotal) is { } total)
        {
            findings.Expect(
                annual <= total,
                Spot.MoneyOf(declaration, Funding.AnnualTotal),
                $"不大于项目资金总额“{FindingWriter.Money(total)}”");
        }

        return findings.Outcome;
    }
}
