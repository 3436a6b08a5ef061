using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Money;

/// <summary>No amount of a declaration is below zero, for example <c>-5,000</c>.</summary>
internal sealed class AmountsAreNotNegative : IRule
{
    public string Id => "FUND_NEGATIVE";

    public Severity Severity => Severity.Warning;

    public string Title => "资金不为负数";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var line in declaration.Funding.Lines)
        {
            if (line.Amount is { } amount)
            {
                findings.Expect(amount.Value.Amount >= 0, Spot.MoneyOf(declaration, line.Code), "不小于零");
            }
        }

        return findings.Outcome;
    }
}
