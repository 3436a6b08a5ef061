using System.Globalization;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>What a bar of the funding chart stands for, for tooltips, screen readers and programs.</summary>
internal static class FundingDatum
{
    /// <returns>One sentence, and the amounts to the fen; a blank amount is left out.</returns>
    public static Datum For(FundingBar bar)
    {
        var row = bar.Row;
        List<KeyValuePair<string, string>> values =
        [
            new("department", row.DepartmentName),
            new("year", row.FiscalYear.ToString(CultureInfo.InvariantCulture)),
            new("project", row.ProjectName),
        ];
        if (row.TotalCny is { } total) values.Add(new("total-cny", Exact(total)));
        if (row.FiscalCny is { } fiscal) values.Add(new("fiscal-cny", Exact(fiscal)));
        return new Datum(Sentence(bar), values);
    }

    private static string Sentence(FundingBar bar)
    {
        var amount = bar.Row.TotalCny is null ? "项目资金总额未填" : $"{bar.Amount} 万元";
        var share = bar.Share.Length == 0 ? "" : $"，占 {bar.Share}";
        var excess = bar.Excess.Length == 0 ? "" : $"，财政资金超出 {bar.Excess[1..]} 万元";
        return $"{bar.Label}：{amount}{share}{excess}";
    }

    private static string Exact(decimal cny) => cny.ToString("0.00", CultureInfo.InvariantCulture);
}
