using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>Columns of a form about a whole department, by its rulings or else by its delimiters.</summary>
internal static class DepartmentRows
{
    /// <summary>Rows of a text as if ruled: a cell covers the one column it is delimited in.</summary>
    public static IReadOnlyList<Row> AsRuled(IReadOnlyList<Row> rows, CellLayout layout) =>
        layout == CellLayout.Ruled
            ? rows
            : [.. rows.Select(row => row with
            {
                IsRuled = row.Cells.Count > 1 || row.Cells.Any(cell => cell.Column > 1),
                Cells = [.. row.Cells.Select(cell => cell with { ColumnSpan = 1 })],
            })];

    /// <summary>Whether a cell begins below a head.</summary>
    public static bool IsBelow(Cell cell, Cell head) =>
        head.Column <= cell.Column && cell.Column < head.Column + Math.Max(1, head.ColumnSpan);
}
