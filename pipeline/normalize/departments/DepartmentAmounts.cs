using System.Globalization;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Head;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>Every amount of a department's plan → yuan, in the one unit that the form prints.</summary>
/// <remarks>An amount of a task is read as a line of its own, <c>task.3.fiscal</c>, so that all go one way.</remarks>
internal sealed class DepartmentAmounts(Vocabulary vocabulary)
{
    private const string OfTask = "task.";

    private readonly FundingReader funding = new(vocabulary);

    /// <summary>The department's lines and its tasks.</summary>
    public DepartmentMoneyReading Read(
        DepartmentSheet sheet, FormHead head, IReadOnlyList<Row> below, IReadOnlyList<Row> elsewhere,
        OutsideReader outside, FormNotes notes)
    {
        head.Funding.AddRange(sheet.Money);
        for (var index = 0; index < sheet.Tasks.Count; index++)
            foreach (var (role, (label, amount)) in sheet.Tasks[index].Amounts)
                head.Funding.Add((Code(index + 1, role), label, amount));
        var before = notes.Repairs.Count;
        var above = sheet.Front.Where(row => !IsOfText(row, head)).Concat(sheet.Heads);
        var read = funding.Read(head, [.. above], below, elsewhere, outside, notes);
        for (var index = before; index < notes.Repairs.Count; index++)
            notes.Repairs[index] = Renamed(notes.Repairs[index]);
        var declared = new Funding([.. read.Declared.Lines.Where(line =>
            !line.Code.StartsWith(OfTask, StringComparison.Ordinal))]);
        return new DepartmentMoneyReading(
            declared, [.. sheet.Tasks.Select((task, index) => Task(task, index + 1, read.Declared))], read.UnitFrom);
    }

    // A goal may well speak of 单位：元; the heads that print the unit stand anywhere around it.
    private static bool IsOfText(Row row, FormHead head) => DepartmentHead.Texts.Any(field =>
        head.Labels.TryGetValue(field, out var label) && row.Cells.Any(cell => cell.Place.IsOnRowOf(label.Place)));

    private static DepartmentTask Task(TaskCells cells, int number, Funding read)
    {
        Printed<Yuan>? Amount(string role) => read[Code(number, role)]?.Amount;
        return new DepartmentTask(
            number, cells.Name.AsPrinted,
            cells.Content?.AsPrinted,
            Amount("total"), Amount("fiscal"), Amount("other"));
    }

    private static string Code(int number, string role) =>
        string.Create(CultureInfo.InvariantCulture, $"{OfTask}{number}.{role}");

    // No code of a single task reaches a person: the field is that of all tasks, the row is the task's.
    private static Repair Renamed(Repair repair) =>
        repair.Field.Split('.') is ["task", var number, var role]
            ? repair with { Field = $"tasks.{role}", RowNo = int.Parse(number, CultureInfo.InvariantCulture) }
            : repair;
}

/// <summary>The money of a department's plan.</summary>
/// <param name="Declared">The department's own lines, and the sums of the tasks as printed.</param>
/// <param name="Tasks">The tasks.</param>
/// <param name="UnitFrom">Where the unit was taken from; null for a form without amounts.</param>
internal sealed record DepartmentMoneyReading(
    Funding Declared, IReadOnlyList<DepartmentTask> Tasks, Provenance? UnitFrom);
