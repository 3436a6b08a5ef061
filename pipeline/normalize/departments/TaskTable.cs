using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>Reads the table of tasks (年度主要任务): each row's cells by their columns, and the row of their sums.</summary>
internal sealed partial class TaskTable(DepartmentWords words)
{
    // Among the names of tasks these are tasks; other labels of money begin the money of the department.
    private static readonly string[] AlsoTasks = ["basic", "project", "personnel", "running"];

    /// <summary>Reads it from its head on.</summary>
    /// <returns>Index of the row after it.</returns>
    public int Read(IReadOnlyList<Row> rows, int at, DepartmentSheet sheet, FormNotes notes)
    {
        var begin = at;
        if (TaskHead.At(rows, at, words, notes) is not { } head) return rows.Count;
        sheet.Heads.AddRange(rows.Skip(at).Take(head.Rows));
        for (at += head.Rows; at < rows.Count && !IsAfter(rows[at], head); at++)
        {
            if (rows[at].IsBlank || TableFurniture.IsPageNumber(rows[at])) continue;
            if (IsSameHead(rows, begin, at, head)) at += head.Rows - 1;
            else if (SumIn(rows[at]) is { } label) ReadSums(rows[at], label, head, sheet, notes);
            else if (Read(rows[at], head, notes) is { } task) sheet.Tasks.Add(task);
        }

        return at;
    }

    // What stands left of the table and is no part of it, or a label that begins another part of the form.
    private bool IsAfter(Row row, TaskHead head)
    {
        if (row.IsBlank || SumIn(row) is not null) return false;
        var first = row.Cells[0];
        if (first.Column < head.Left) return words.Sections.Find(first.Text) is not { Code: "tasks" };
        if (first.Column > head.Name) return false;
        return words.BeginsAPart(first.Text)
            || (words.Money.Find(first.Text) is { Code: var code } && !AlsoTasks.Contains(code));
    }

    // The head printed again on the next page.
    private static bool IsSameHead(IReadOnlyList<Row> rows, int begin, int at, TaskHead head) =>
        at + head.Rows <= rows.Count && Enumerable.Range(0, head.Rows).All(row => rows[begin + row].Cells
            .Select(cell => cell.Text).SequenceEqual(rows[at + row].Cells.Select(cell => cell.Text)));

    private Cell? SumIn(Row row)
    {
        var first = row.Cells.FirstOrDefault(cell => words.Sections.Find(cell.Text) is null);
        return first is not null && words.Sums.Find(first.Text) is not null ? first : null;
    }

    private void ReadSums(Row row, Cell label, TaskHead head, DepartmentSheet sheet, FormNotes notes)
    {
        if (sheet.Money.Exists(line => line.Code.StartsWith("tasks.", StringComparison.Ordinal)))
            notes.Refuse(label.Place, label.Text, "", "合计印了两行，分不清以哪一行为准");
        var amounts = new Dictionary<string, Cell>(StringComparer.Ordinal);
        foreach (var cell in row.Cells.Where(cell => cell != label && words.Sections.Find(cell.Text) is null))
        {
            RefuseWide(cell, head, notes);
            var isAmount = head.Above(cell) is { Role: "total" or "fiscal" or "other", Role: var role }
                && amounts.TryAdd(role, cell);
            if (!isAmount && !CellKinds.IsBlankMark(cell.Text)) Stray(cell, notes);
        }

        foreach (var role in head.Amounts)
            sheet.Money.Add(("tasks." + role, label, amounts.GetValueOrDefault(role)));
    }

    private TaskCells? Read(Row row, TaskHead head, FormNotes notes)
    {
        var own = new Dictionary<string, (Cell Head, Cell Cell)>(StringComparer.Ordinal);
        foreach (var cell in row.Cells.Where(cell => !IsSection(cell, head)))
        {
            RefuseWide(cell, head, notes);
            if (head.Above(cell) is not { } column) Stray(cell, notes);
            else if (!own.TryAdd(column.Role, (column.Cell, cell)))
                notes.Refuse(cell.Place, column.Cell.Text, cell.Text, "与前一格同在一栏之下，一栏只应有一格");
        }

        own.Remove("number");
        if (IsUnfilled(own) || notes.Refusals.Count > 0) return null;
        var covering = row.Covering.FirstOrDefault(cell => head.Above(cell) is { Role: not "number" });
        if (!own.TryGetValue("name", out var name))
            notes.Refuse(row.Cells[0].Place, "任务名称", "", "这一行没有任务名称，各行应各写一个任务");
        else if (covering is not null)
            notes.Refuse(covering.Place, "年度主要任务", covering.Text, "一格对着几个任务，应各占一行");
        else if (own.TryGetValue("content", out var text) && IsAmount(text.Cell.Text))
            notes.Refuse(text.Cell.Place, text.Head.Text, text.Cell.Text, "是金额，却在任务的内容一栏");
        else
            return Task(name.Cell, own);
        return null;
    }

    private static TaskCells Task(Cell name, Dictionary<string, (Cell Head, Cell Cell)> own) => new(
        name, own.TryGetValue("content", out var content) ? content.Cell : null,
        own.Where(cell => cell.Key is "total" or "fiscal" or "other")
            .ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal));

    private bool IsSection(Cell cell, TaskHead head) =>
        cell.Column < head.Left && words.Sections.Find(cell.Text) is not null;

    // A line of the blank form that nobody filled: 任务3, ……
    private static bool IsUnfilled(Dictionary<string, (Cell Head, Cell Cell)> own) =>
        own.Count == 0 || (own.Count == 1 && own.Values.First().Cell.Text is var text && Unfilled().IsMatch(text));

    private static bool IsAmount(string text) =>
        YuanParser.Parse(text, MoneyUnit.Yuan) is Reading<ParsedYuan>.Read { Value.Amount: not null };

    // An amount merged over 财政拨款 and 其他资金: which of them is it?
    private static void RefuseWide(Cell cell, TaskHead head, FormNotes notes)
    {
        if (head.Above(cell) is not { Role: "total" or "fiscal" or "other", Cell: var above }) return;
        if (cell.Column + cell.ColumnSpan > above.Column + Math.Max(1, above.ColumnSpan))
            notes.Refuse(cell.Place, above.Text, cell.Text, "占了几栏，分不清是哪一项金额");
    }

    private static void Stray(Cell cell, FormNotes notes) =>
        notes.Refuse(cell.Place, "年度主要任务", cell.Text, "不在任务表的任何一栏之下");

    [GeneratedRegex(@"^(?:任务\s*[0-9一二三四五六七八九十]{0,3}\s*[:：]?|[….·。]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Unfilled();
}
