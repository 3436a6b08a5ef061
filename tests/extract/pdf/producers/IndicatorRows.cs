namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>The indicator table: its head and a row for each indicator.</summary>
internal sealed class IndicatorRows(PrintableForm form, PrintStyle style)
{
    private static readonly string[] Scores = ["10", "5", "8", "2.5"];

    private static readonly string[] Weights = ["10%", "5%", "20%", "15%"];

    private static readonly string[] Remarks = ["", "按计划", "", "≥90%为优", "详见方案"];

    private readonly bool _hasParts = style.Columns.Contains(ColumnKind.Comparator);

    /// <summary>The head, of which 绩效指标 covers the rows below too where it is a column.</summary>
    public PrintedRow Head => new(
        [.. style.Columns.Select((kind, column) => kind == ColumnKind.Section
            ? new PrintedCell("绩效指标", column, 1, form.Indicators.Count + 1, CellLook.Label)
            : new PrintedCell(HeadOf(kind), column, 1, 1, CellLook.Label))]);

    /// <summary>The rows, one for each indicator.</summary>
    public IReadOnlyList<PrintedRow> Body =>
        [.. form.Indicators.Select((_, row) => new PrintedRow([.. CellsOf(row)]))];

    private IEnumerable<PrintedCell> CellsOf(int row)
    {
        var indicator = form.Indicators[row];
        for (var column = 0; column < style.Columns.Count; column++)
        {
            var kind = style.Columns[column];
            if (kind == ColumnKind.Section) continue;
            var isLevel = kind is ColumnKind.Level1 or ColumnKind.Level2;
            var block = isLevel ? BlockOf(row, kind) : (First: row, Rows: 1);
            var isFirst = block.First == row;
            if (style.Levels == LevelCells.Merged && !isFirst) continue;
            var text = isFirst || style.Levels == LevelCells.EveryRow ? TextOf(indicator, row, kind) : "";
            var rows = style.Levels == LevelCells.Merged ? block.Rows : 1;
            yield return new PrintedCell(text, column, 1, rows, Look(kind));
        }
    }

    private (int First, int Rows) BlockOf(int row, ColumnKind kind)
    {
        var first = row;
        while (first > 0 && IsSame(first - 1)) first--;
        var last = row;
        while (last + 1 < form.Indicators.Count && IsSame(last + 1)) last++;
        return (first, last - first + 1);

        bool IsSame(int other) => form.Indicators[other].Level1 == form.Indicators[row].Level1
            && (kind == ColumnKind.Level1 || form.Indicators[other].Level2 == form.Indicators[row].Level2);
    }

    private string TextOf(PrintableIndicator indicator, int row, ColumnKind kind) => kind switch
    {
        ColumnKind.Number => FormattableString.Invariant($"{row + 1}"),
        ColumnKind.Level1 => indicator.Level1 + (style.HasScoresInLabels ? $"({Points(indicator.Level1)}分)" : ""),
        ColumnKind.Level2 => indicator.Level2,
        ColumnKind.Name => indicator.Name,
        ColumnKind.Comparator => indicator.Parts().Comparator,
        ColumnKind.Target => _hasParts ? indicator.Parts().Number : indicator.Target ?? "",
        ColumnKind.Unit => indicator.Parts().Unit,
        ColumnKind.Score => Scores[row % Scores.Length],
        ColumnKind.Weight => Weights[row % Weights.Length],
        _ => Remarks[row % Remarks.Length],
    };

    private static int Points(string level1) => level1 switch
    {
        "产出指标" => 50,
        "效益指标" => 30,
        _ => 10,
    };

    private string HeadOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "序号",
        ColumnKind.Level1 => "一级指标",
        ColumnKind.Level2 => "二级指标",
        ColumnKind.Name => "三级指标",
        ColumnKind.Comparator => style.HasBoldLabels ? "计算符号" : "指标性质",
        ColumnKind.Target => style.Layout switch
        {
            FormLayout.Shanghai2022 => "指标目标值",
            FormLayout.Shanghai2024 => "年度(/项目)指标值",
            _ => "指标值",
        },
        ColumnKind.Unit => "度量单位",
        ColumnKind.Score => "分值",
        ColumnKind.Weight => "权重",
        _ => "备注",
    };

    private static CellLook Look(ColumnKind kind) =>
        kind is ColumnKind.Name or ColumnKind.Remark ? CellLook.Value : CellLook.Label;
}
