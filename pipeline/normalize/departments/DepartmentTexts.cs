using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>Reads the goal of the department and the texts beside it, over as many rows as a label reaches.</summary>
internal sealed class DepartmentTexts(DepartmentWords words)
{
    /// <summary>Whether the row begins with the label of such a text.</summary>
    public bool IsIn(Row row) => Label(row) is { } label && FieldOf(label) is not null;

    /// <summary>Reads the text that begins at a row.</summary>
    /// <returns>Index of the row after it.</returns>
    public int Read(IReadOnlyList<Row> rows, int at, DepartmentSheet sheet, FormNotes notes)
    {
        var label = Label(rows[at])!;
        var field = FieldOf(label)!;
        var lines = new List<Cell>();
        lines.AddRange(rows[at].Cells.Where(cell => cell.Column > label.Column));
        if (lines.Find(cell => FieldOf(cell) is not null) is { } other)
            notes.Refuse(other.Place, "绩效目标", other.Text, "与另一项文字并排，分不清各是哪一项");
        for (at++; at < rows.Count && IsMore(rows[at], label); at++) lines.AddRange(rows[at].Cells);
        if (!sheet.Labels.TryAdd(field, label))
            notes.Refuse(label.Place, label.Text, "", $"与前面的“{sheet.Labels[field].Text}”是同一栏目，只应有一个");
        else if (lines.Count > 0)
        {
            var text = string.Join('\n', lines.Select(line => line.Text));
            sheet.Texts[field] = new Printed<string>(text, text, lines[0].Place);
        }

        return at;
    }

    private Cell? Label(Row row) => row.Cells.FirstOrDefault(cell => words.Sections.Find(cell.Text) is null);

    private string? FieldOf(Cell cell) => (words.Goals.Find(cell.Text) ?? words.Texts.Find(cell.Text))?.Code;

    // Right of the label: below it where the document has no rulings, else only where the label reaches down.
    private bool IsMore(Row row, Cell label)
    {
        if (row.IsBlank || row.Cells[0].Column <= label.Column || words.BeginsAPart(row.Cells[0].Text)) return false;
        return label.ColumnSpan == 0 || row.Covering.Any(cell => cell.Place == label.Place);
    }
}
