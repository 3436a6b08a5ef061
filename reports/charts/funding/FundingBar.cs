namespace PerfEtl.Reports.Charts.Funding;

/// <summary>One row of the funding chart, already in words.</summary>
/// <param name="Row">The declaration it shows.</param>
/// <param name="Label">The project's whole name, with department or year where two would read the same.</param>
/// <param name="Share">Its share of the total: <c>38.4%</c>; empty when shares mean nothing.</param>
/// <param name="IsLeading">The headline speaks of this project.</param>
internal sealed record FundingBar(FundingRow Row, string Label, string Share, bool IsLeading)
{
    /// <summary>The amount in 万元, or <see cref="MoneyText.NotFilled"/>.</summary>
    public string Amount => Row.TotalCny is { } total ? MoneyText.Wan(total) : MoneyText.NotFilled;

    /// <summary>By how much 财政资金 exceeds the total: <c>+15.90</c>; empty when it does not.</summary>
    public string Excess => Row.FiscalExcessCny is { } excess ? "+" + MoneyText.Wan(excess) : "";

    /// <summary>财政资金 exceeds the total by more than half of it.</summary>
    public bool IsFarBeyond => Row.FiscalExcessCny * 2 > Row.TotalCny;
}
