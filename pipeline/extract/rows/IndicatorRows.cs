using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Rows;

/// <summary>The indicators of a row document as a ruled table: a level that repeats is one merged cell.</summary>
internal static class IndicatorRows
{
    private static readonly (string Key, string Head)[] Columns =
    [
        ("level1", "一级指标"), ("level2", "二级指标"), ("name", "三级指标"),
        ("comparator", "比较符"), ("target", "指标目标值"), ("unit", "计量单位"),
    ];

    /// <summary>The head and a row per indicator.</summary>
    public static IReadOnlyList<Row> Of(RowDocument document)
    {
        var head = Columns.Select((column, index) => (column.Key, Cell: new Cell(
                column.Head, new Place(document.IndicatorsLine, index + 1), ColumnSpan: 1)))
            .Where(column => document.Indicators.Any(indicator => indicator.ContainsKey(column.Key)));
        var first = new Row(document.IndicatorsLine, [.. head.Select(column => column.Cell)]) { IsRuled = true };
        var rows = new List<Row> { first };
        var merged = new Cell?[2];
        foreach (var indicator in document.Indicators)
        {
            if (RowOf(indicator, rows[^1].Line, merged) is { } row) rows.Add(row);
        }

        return rows;
    }

    private static Row? RowOf(IReadOnlyDictionary<string, RowValue> indicator, int before, Cell?[] merged)
    {
        // A document written by hand may have several indicators a line; still each needs a place of its own.
        var line = Math.Max(before + 1, indicator.Values.Select(value => value.Line).DefaultIfEmpty().Min());
        var cells = new List<Cell>();
        for (var index = 0; index < Columns.Length; index++)
        {
            var value = indicator.GetValueOrDefault(Columns[index].Key) with { Line = line };
            if (DeclarationRows.CellOf(value, index + 1) is { } cell) cells.Add(cell);
        }

        if (cells.Count == 0) return null;
        var covering = Merge(cells, merged);
        return new Row(line, cells) { Covering = covering, IsRuled = true };
    }

    // Takes out the levels that go on from the row above, and returns the cells they go on from.
    private static List<Cell> Merge(List<Cell> cells, Cell?[] merged)
    {
        var covering = new List<Cell>();
        for (var level = 0; level < merged.Length; level++)
        {
            var own = cells.Find(cell => cell.Column == level + 1);
            if (own is null) continue;
            if (merged[level]?.Text == own.Text)
            {
                cells.Remove(own);
                covering.Add(merged[level]!);
                continue;
            }

            merged[level] = own;
            if (level == 0) merged[1] = null;
        }

        return covering;
    }
}
