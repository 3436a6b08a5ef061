using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Targets;

/// <summary>The rows of the target chart in words.</summary>
internal static class TargetRows
{
    public static IEnumerable<TableRow> Of(TargetModel model)
    {
        foreach (var line in model.Shown) yield return Row(line, model, RowKind.Item);
        if (model.Rest is { } rest) yield return Row(rest, model, RowKind.Rest);
        if (model.Shown.Count > 1) yield return Row(model.All, model, RowKind.Total);
    }

    private static TableRow Row(TargetLine line, TargetModel model, RowKind kind)
    {
        string Print(decimal? value) => value is { } number ? model.Kind.PrintShort(number) : MoneyText.NoDifference;
        string[] texts =
        [
            MoneyText.Count(line.Rows.Count), Print(line.Least), Print(line.Median), Print(line.Most),
            model.All.OtherCount == 0 ? "" : MoneyText.Count(line.OtherCount),
        ];
        return new TableRow(
            line.Label,
            [.. texts.Select((text, i) => kind == RowKind.Total ? TableCell.Bold(text)
                : kind == RowKind.Rest || i is 0 or 4 ? TableCell.Faint(text) : TableCell.Plain(text))],
            kind, kind == RowKind.Item ? DatumOf(line, model) : null);
    }

    private static Datum DatumOf(TargetLine line, TargetModel model)
    {
        var values = line.Rows.GroupBy(row => (Value: row.Value!.Value, row.IsUpper)).Select(group =>
            (group.Key.IsUpper ? "不超过 " : "")
            + $"{model.Kind.Print(group.Key.Value)} {MoneyText.Count(group.Count())} 项");
        var text = line.Rows.Count == 0 ? "没有可以比较的目标值" : string.Join("，", values);
        return new Datum(
            $"{line.Label}：{text}",
            [
                new("label", line.Label),
                new("level2", model.Kind.Level2),
                new("values", string.Join(' ', line.Rows.Select(row => MoneyText.Plain(row.Value!.Value)))),
                new("others", ScopeText.Plain(line.OtherCount)),
            ]);
    }
}
