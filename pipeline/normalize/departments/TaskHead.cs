using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>The head of the table of tasks, of one line or of two: 预算金额 above 总额, 财政拨款, 其他资金.</summary>
/// <param name="Columns">Role and cell of each column, left to right.</param>
/// <param name="Rows">How many rows it takes.</param>
internal sealed record TaskHead(IReadOnlyList<(string Role, Cell Cell)> Columns, int Rows)
{
    private const string MoneyRole = "money", TotalRole = "total";

    /// <summary>Where the table begins.</summary>
    public int Left { get; } = Columns.Min(column => column.Cell.Column);

    /// <summary>The column of the names.</summary>
    public int Name { get; } = Columns.First(column => column.Role == "name").Cell.Column;

    /// <summary>The roles of amounts that have a column.</summary>
    public IEnumerable<string> Amounts =>
        Columns.Select(column => column.Role).Where(role => role is TotalRole or "fiscal" or "other");

    /// <summary>The head a cell stands below; null beside every head.</summary>
    public (string Role, Cell Cell)? Above(Cell cell)
    {
        foreach (var column in Columns)
            if (DepartmentRows.IsBelow(cell, column.Cell)) return column;
        return null;
    }

    /// <summary>Whether a row is such a head.</summary>
    public static bool IsIn(Row row, DepartmentWords words) =>
        row.Cells.Any(cell => words.Tasks.Find(cell.Text) is { Code: "name" });

    /// <summary>The head that begins at a row; null after a refusal.</summary>
    public static TaskHead? At(IReadOnlyList<Row> rows, int at, DepartmentWords words, FormNotes notes)
    {
        var columns = new List<(string Role, Cell Cell)>();
        foreach (var cell in rows[at].Cells.Where(cell => words.Sections.Find(cell.Text) is null))
        {
            if (words.Tasks.Find(cell.Text) is { Code: var role }) columns.Add((role, cell));
            else notes.Refuse(cell.Place, "任务表表头", cell.Text, "不是认识的栏目，应为“任务名称”“主要内容”“总额”“财政拨款”“其他资金”等");
        }

        var below = at + 1 < rows.Count ? rows[at + 1] : null;
        var isOfTwo = below is not null && IsSecond(below, columns, words);
        columns = isOfTwo
            ? [.. columns.Where(column => column.Role != MoneyRole),
                .. below!.Cells.Select(cell => (words.Tasks.Find(cell.Text)!.Code, cell))]
            : [.. columns.Select(column => column.Role == MoneyRole ? (TotalRole, column.Cell) : column)];
        foreach (var twice in columns.GroupBy(column => column.Role).Where(same => same.Count() > 1))
        {
            var second = twice.ElementAt(1).Cell;
            notes.Refuse(second.Place, "任务表表头", second.Text, "与另一栏相同，分不清各是什么");
        }

        return notes.Refusals.Count > 0 ? null : new TaskHead(columns, isOfTwo ? 2 : 1);
    }

    // Nothing but heads of amounts, all of them below 预算金额.
    private static bool IsSecond(Row row, List<(string Role, Cell Cell)> above, DepartmentWords words) =>
        row.Cells.Count > 0 && row.Cells.All(cell =>
            words.Tasks.Find(cell.Text) is { Code: TotalRole or "fiscal" or "other" }
            && above.LastOrDefault(column => column.Cell.Column <= cell.Column) is { Role: MoneyRole });
}
