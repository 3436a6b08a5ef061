using PerfEtl.Reports.Charts.Table;

namespace PerfEtl.Reports.Charts.Years;

/// <summary>The rows of the comparison of years in words.</summary>
internal static class YearRows
{
    public static IEnumerable<TableRow> Of(YearModel model)
    {
        foreach (var row in model.Shown)
        {
            var label = model.Labels.For(row);
            yield return new TableRow(
                label,
                [
                    row.IsNew ? TableCell.Faint(MoneyText.NoDifference) : TableCell.Money(row.PreviousCny),
                    row.IsEnded ? TableCell.Faint(MoneyText.NoDifference) : TableCell.Money(row.ThisCny),
                    Change(row.Change), TableCell.Faint(Rate(row)),
                ],
                Datum: ProjectDatum.For(row, Sentence(row, label),
                    ("annual-request-cny", row.ThisCny), ("previous-annual-request-cny", row.PreviousCny)));
        }

        if (model.Hidden.Count > 0)
            yield return Sum($"其余 {MoneyText.Count(model.Hidden.Count)} 项", model.Hidden, RowKind.Rest);
        if (model.All.Count > 1) yield return Sum("合计", model.All, RowKind.Total);
    }

    private static TableRow Sum(string label, IReadOnlyList<YearRow> rows, RowKind kind)
    {
        TableCell Cell(string text) => kind == RowKind.Total ? TableCell.Bold(text) : TableCell.Faint(text);
        var known = rows.Where(row => row.Change is not null).ToList();
        var change = known.Sum(row => row.Change!.Value);
        var before = known.Where(row => !row.IsNew).Sum(row => row.PreviousCny!.Value);
        return new TableRow(
            label,
            [
                Cell(MoneyText.Wan(rows.Sum(row => row.PreviousCny ?? 0))),
                Cell(MoneyText.Wan(rows.Sum(row => row.ThisCny ?? 0))),
                Cell(MoneyText.Change(change)), Cell(before > 0 ? MoneyText.ChangeRate(change, before) : ""),
            ],
            kind);
    }

    private static TableCell Change(decimal? cny) => cny switch
    {
        null => TableCell.Empty,
        0 => TableCell.Faint(MoneyText.NoDifference),
        _ => TableCell.Plain(MoneyText.Change(cny.Value)),
    };

    private static string Rate(YearRow row) =>
        row.IsNew ? "新增" : row.IsEnded ? "结束"
        : row.Change is { } change && row.PreviousCny > 0 ? MoneyText.ChangeRate(change, row.PreviousCny.Value) : "";

    private static string Sentence(YearRow row, string label)
    {
        if (row.IsNew) return $"{label}：新增，{Spoken(row.ThisCny)}";
        if (row.IsEnded) return $"{label}：结束，上年 {Spoken(row.PreviousCny)}";
        var change = row.Change is { } cny && cny != 0 ? $"，变化 {MoneyText.Change(cny)} 万元" : "";
        return $"{label}：上年 {Spoken(row.PreviousCny)}，本年 {Spoken(row.ThisCny)}{change}";
    }

    private static string Spoken(decimal? cny) =>
        cny is { } amount ? $"{MoneyText.Wan(amount)} 万元" : MoneyText.NotFilled;
}
