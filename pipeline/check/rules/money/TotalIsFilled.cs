using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Money;

/// <summary>A declaration says how much money it is about: every total whose label is printed is filled.</summary>
/// <remarks>
/// Some kinds of form print only one of the two totals; without either label the form as a whole fails.
/// </remarks>
internal sealed class TotalIsFilled : IRule
{
    public string Id => "FUND_TOTAL_BLANK";

    public Severity Severity => Severity.Error;

    public string Title => "资金总额已填写";

    private static readonly string[] Totals = [Funding.ProjectTotal, Funding.AnnualTotal];

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var printed = Totals.Where(code => declaration.Funding[code] is not null).ToList();
        foreach (var code in printed.Count > 0 ? printed : [Funding.ProjectTotal])
        {
            findings.Expect(
                declaration.Funding.AmountOf(code) is not null, Spot.MoneyOf(declaration, code), "填写金额");
        }

        return findings.Outcome;
    }
}
