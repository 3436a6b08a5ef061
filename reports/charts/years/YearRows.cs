using PerfEtl.Reports.Charts.Table;

namespace PerfEtl.Reports.Charts.Years;

/// <summary>The rows of the comparison of years in words: changes, what did not change, the sum, and what stands
/// apart.</summary>
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
                    TableCell.Faint(Money(row.PreviousCny)), TableCell.Plain(Money(row.ThisCny)),
                    Change(row.Change!.Value),
                    TableCell.Faint(Rate(row.Change.Value, row.PreviousCny!.Value)),
                ],
                Datum: ProjectDatum.For(row, Sentence(row, label),
                    ("annual-request-cny", row.ThisCny), ("previous-annual-request-cny", row.PreviousCny)));
        }

        if (model.Hidden.Count > 0)
            yield return Sum($"其余 {MoneyText.Count(model.Hidden.Count)} 项", model.Hidden, RowKind.Rest);
        if (model.Unchanged.Count > 0)
            yield return Sum($"不变 {MoneyText.Count(model.Unchanged.Count)} 项", model.Unchanged, RowKind.Rest);
        if (model.Comparable.Count > 1) yield return Sum("两年都申报，合计", model.Comparable, RowKind.Total);
        if (model.New.Count > 0) yield return Apart("新增", model.New);
        if (model.Unfiled.Count > 0) yield return Apart("未报", model.Unfiled);
    }

    private static TableRow Sum(string label, IReadOnlyList<YearRow> rows, RowKind kind)
    {
        TableCell Cell(string text) => kind == RowKind.Total ? TableCell.Bold(text) : TableCell.Faint(text);
        var (change, before) = (rows.Sum(row => row.Change!.Value), rows.Sum(row => row.PreviousCny!.Value));
        return new TableRow(
            label,
            [
                Cell(MoneyText.Wan(before)), Cell(MoneyText.Wan(rows.Sum(row => row.ThisCny!.Value))),
                change == 0 || kind == RowKind.Rest ? Cell(MoneyText.Change(change)) : Change(change).InBold(),
                Cell(Rate(change, before)),
            ],
            kind);
    }

    /// <summary>Filed in one year only, so that there is no change.</summary>
    private static TableRow Apart(string word, IReadOnlyList<YearRow> rows)
    {
        string All(Func<YearRow, decimal?> amount) => rows.Any(row => amount(row) is not null)
            ? MoneyText.Wan(rows.Sum(row => amount(row) ?? 0)) : MoneyText.NotFilled;
        return new TableRow(
            $"{word} {MoneyText.Count(rows.Count)} 项",
            [
                TableCell.Faint(rows[0].IsNew ? MoneyText.NoDifference : All(row => row.PreviousCny)),
                TableCell.Faint(rows[0].IsNew ? All(row => row.ThisCny) : MoneyText.NoDifference),
                TableCell.Empty, TableCell.Faint(word),
            ],
            RowKind.Rest);
    }

    private static TableCell Change(decimal cny) => new(
        MoneyText.Change(cny), cny > 0 ? ChartStyles.Increase : ChartStyles.Alarm);

    private static string Rate(decimal change, decimal before) =>
        before > 0 ? MoneyText.ChangeRate(change, before) : "";

    private static string Money(decimal? cny) => cny is { } amount ? MoneyText.Wan(amount) : MoneyText.NotFilled;

    private static string Sentence(YearRow row, string label) =>
        $"{label}：上年 {Money(row.PreviousCny)} 万元，本年 {Money(row.ThisCny)} 万元，"
        + $"变化 {MoneyText.Change(row.Change!.Value)} 万元";
}
