namespace PerfEtl.Reports.Charts.Funding;

/// <summary>The projects below the ones drawn, in one row.</summary>
/// <param name="Count">How many projects.</param>
/// <param name="NotFilledCount">How many of them left the total blank.</param>
/// <param name="TotalCny">The sum of the others in yuan.</param>
/// <param name="Share">Their share of the total; empty when shares mean nothing.</param>
/// <param name="Excess">By how much 财政资金 exceeds the totals among them; empty where it does not.</param>
internal sealed record FundingRest(int Count, int NotFilledCount, decimal TotalCny, string Share, string Excess)
{
    /// <summary>其余 12 项, with how many of them are blank.</summary>
    public string Label => NotFilledCount == 0
        ? $"其余 {MoneyText.Count(Count)} 项"
        : $"其余 {MoneyText.Count(Count)} 项（含未填 {MoneyText.Count(NotFilledCount)} 项）";

    /// <summary>The sum in 万元; 未填 when no project of the rest is filled in.</summary>
    public string Amount => Count == NotFilledCount ? MoneyText.NotFilled : MoneyText.Wan(TotalCny);
}
