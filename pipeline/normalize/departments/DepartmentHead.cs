using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Head;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>Parts what stands above the indicators: what identifies the form, tasks, money, texts.</summary>
internal sealed class DepartmentHead(Vocabulary vocabulary)
{
    /// <summary>The fields of running text.</summary>
    public static readonly string[] Texts = ["overall_goal", "annual_goal", "description"];

    // What identifies the form, and what is known and not kept, as of a project's form.
    private static readonly string[] Identities =
        ["filing_unit", "filing_date", "fiscal_year", "money_unit", "contact", "project_name"];

    private readonly DepartmentWords words = vocabulary.Departments;
    private readonly TaskTable tasks = new(vocabulary.Departments);
    private readonly DepartmentMoney money = new(vocabulary);
    private readonly DepartmentTexts texts = new(vocabulary.Departments);
    private readonly HeadReader heads = new(vocabulary);

    /// <summary>The parts, and the labels and values of what identifies the form.</summary>
    public (DepartmentSheet Sheet, FormHead Head) Read(IReadOnlyList<Row> rows, FormNotes notes)
    {
        var sheet = new DepartmentSheet();
        for (var at = 0; at < rows.Count;)
        {
            var row = rows[at];
            if (row.IsBlank) at++;
            else if (TaskHead.IsIn(row, words)) at = tasks.Read(rows, at, sheet, notes);
            else if (texts.IsIn(row)) at = texts.Read(rows, at, sheet, notes);
            else if (money.IsIn(row)) at = money.Read(rows, at, sheet, notes);
            else
            {
                sheet.Front.Add(row);
                at++;
            }
        }

        var head = heads.Read([.. sheet.Front.Select(WithoutIgnored).Where(row => !row.IsBlank)], notes);
        foreach (var (field, label) in sheet.Labels) head.Labels.TryAdd(field, label);
        if (head.Labels.TryGetValue("project_name", out var project))
            notes.Refuse(project.Place, project.Text, "", "标题写明这张表是整个部门的支出，却有单个项目的栏目，分不清是哪一种");
        foreach (var (field, cell) in head.Values) Take(field, cell, sheet, head, notes);
        foreach (var (_, label, _) in head.Funding)
            notes.Refuse(label.Place, "资金栏目", label.Text, "不是整个部门的目标表里认识的资金栏目");
        return (sheet, head);
    }

    // “年度总体目标：保障教育。” in one cell is the goal; what a department's form has no field for refuses it.
    private static void Take(string field, Cell cell, DepartmentSheet sheet, FormHead head, FormNotes notes)
    {
        if (Identities.Contains(field) || field.StartsWith("department", StringComparison.Ordinal)) return;
        if (!Texts.Contains(field) || !sheet.Texts.TryAdd(field, cell.AsPrinted))
            notes.Refuse(cell.Place, head.Labels[field].Text, cell.Text, "不是整个部门的目标表里认识的栏目，或者印了两处");
    }

    /// <summary>Refuses the form for whatever stands above the indicators and belongs to no part of it.</summary>
    /// <remarks>After the year was read, which takes the title and its own line out of the head.</remarks>
    public static void RefuseRest(FormHead head, FormNotes notes)
    {
        foreach (var cell in head.Unclaimed)
        {
            var alone = new Row(cell.Place.Line, [cell]);
            var isFurniture = TitleBlock.IsUnit(alone) || TableFurniture.IsHeading(cell.Text)
                || TableFurniture.IsPageNumber(cell.Text);
            if (!isFurniture) notes.Refuse(cell.Place, "整个部门的目标表", cell.Text, "不在认识的栏目里，这样的表不能只读入一半");
        }
    }

    // 部门编码 | 155: neither is kept; nor is the head of a section.
    private Row WithoutIgnored(Row row)
    {
        var cells = new List<Cell>();
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var cell = row.Cells[index];
            if (words.Sections.Find(cell.Text) is not null) continue;
            if (words.Ignored.Find(cell.Text) is null) cells.Add(cell);
            else if (index + 1 < row.Cells.Count && vocabulary.Head.Find(row.Cells[index + 1].Text) is null) index++;
        }

        return row with { Cells = cells };
    }
}

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
