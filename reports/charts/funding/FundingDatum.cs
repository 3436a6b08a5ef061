using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Funding;

/// <summary>What a bar of the funding chart stands for, for tooltips, screen readers and programs.</summary>
internal static class FundingDatum
{
    /// <returns>One sentence, and the amounts to the fen; a blank amount is left out.</returns>
    public static Datum For(FundingBar bar) => ProjectDatum.For(
        bar.Row, Sentence(bar), ("total-cny", bar.Row.TotalCny), ("fiscal-cny", bar.Row.FiscalCny));

    private static string Sentence(FundingBar bar)
    {
        var amount = bar.Row.TotalCny is null ? "项目资金总额未填" : $"{bar.Amount} 万元";
        var share = bar.Share.Length == 0 ? "" : $"，占 {bar.Share}";
        var excess = bar.Excess.Length == 0 ? "" : $"，财政资金超出 {bar.Excess[1..]} 万元";
        return $"{bar.Label}：{amount}{share}{excess}";
    }
}
