using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Pareto;

/// <summary>What one project of the Pareto chart stands for.</summary>
internal static class ParetoDatum
{
    public static Datum For(ParetoItem item, int rank, ParetoModel model) => ProjectDatum.For(
        item.Row, Sentence(item, rank, model), ("total-cny", item.Cny), ("running-cny", item.RunningCny));

    public static string Sentence(ParetoItem item, int rank, ParetoModel model) =>
        $"第 {MoneyText.Count(rank)} 名 {item.Label}：{MoneyText.Wan(item.Cny)} 万元，占 {model.Share(item.Cny)}，"
        + $"累计 {model.Share(item.RunningCny)}";
}
