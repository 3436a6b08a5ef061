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
        var (range, count) = (Range(line, model.Kind), MoneyText.Count(line.Rows.Count));
        TableCell[] cells = kind switch
        {
            RowKind.Total => [TableCell.Bold(range), TableCell.Bold(count), TableCell.Empty],
            RowKind.Rest => [TableCell.Faint(range), TableCell.Faint(count), Remark(line)],
            _ => [TableCell.Plain(range), TableCell.Faint(count), Remark(line)],
        };
        return new TableRow(line.Label, cells, kind, kind == RowKind.Item ? DatumOf(line, model) : null);
    }

    private static string Range(TargetLine line, ComparedKind kind) => (line.Least, line.Most) switch
    {
        ({ } least, { } most) when least == most => kind.PrintShort(least),
        ({ } least, { } most) => $"{MoneyText.Tick(Math.Round(least, 4))}–{kind.PrintShort(most)}",
        _ => MoneyText.NoDifference,
    };

    /// <summary>What is doubtful or left out, in the row it is about.</summary>
    private static TableCell Remark(TargetLine line)
    {
        var upper = line.Rows.Count(row => row.IsUpper);
        if (upper > 0)
        {
            return TableCell.Warning(
                upper == 1 ? "写作“不超过”，待核对" : $"{MoneyText.Count(upper)} 项写作“不超过”，待核对");
        }

        return line.OtherCount == 0 ? TableCell.Empty : TableCell.Faint($"另有 {MoneyText.Count(line.OtherCount)} 项不可比");
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
