using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>Reads the money of the department: labels with their amounts beside them, or in the row below.</summary>
internal sealed class DepartmentMoney(Vocabulary vocabulary)
{
    private static readonly char[] Colons = [':', '：'];

    private readonly DepartmentWords words = vocabulary.Departments;

    /// <summary>Whether the row prints such a label, or is nothing but the head of such a part.</summary>
    public bool IsIn(Row row) =>
        row.Cells.Any(cell => words.Money.Find(cell.Text) is not null || Pair(cell) is not null)
        || row.Cells.All(cell => words.Sections.Find(cell.Text) is not null);

    /// <summary>Reads one row of it, with the row below where that holds the amounts.</summary>
    /// <returns>Index of the row after it.</returns>
    public int Read(IReadOnlyList<Row> rows, int at, DepartmentSheet sheet, FormNotes notes)
    {
        var row = rows[at];
        sheet.Heads.Add(row);
        var cells = WithoutFields(row, sheet).Where(cell => words.Sections.Find(cell.Text) is null)
            .SelectMany(Parts).ToList();
        if (cells.TrueForAll(cell => cell.Code is not null) && cells.Count > 0
            && Below(rows, at + 1, cells) is { } amounts)
        {
            foreach (var (label, code) in cells)
                sheet.Money.Add((code!, label, amounts.FirstOrDefault(one => DepartmentRows.IsBelow(one, label))));
            return at + 2;
        }

        ReadBeside(cells, sheet, notes);
        return at + 1;
    }

    private static void ReadBeside(List<(Cell Cell, string? Code)> cells, DepartmentSheet sheet, FormNotes notes)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            var (cell, code) = cells[index];
            if (code is null)
            {
                if (MoneyUnitStatement.Alone(cell.Text) is null)
                    notes.Refuse(cell.Place, "资金栏目", cell.Text, "左边没有认识的资金栏目，不知道这是什么");
                continue;
            }

            var hasAmount = index + 1 < cells.Count && cells[index + 1].Code is null
                && cell.MayTouch(cells[index + 1].Cell);
            sheet.Money.Add((code, cell, hasAmount ? cells[++index].Cell : null));
        }
    }

    // 部门名称 | 某县教育局 | 预算总额 | 8650: what identifies the form goes to the front.
    private List<Cell> WithoutFields(Row row, DepartmentSheet sheet)
    {
        var (rest, front) = (new List<Cell>(), new List<Cell>());
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var cell = row.Cells[index];
            if (!IsField(cell)) rest.Add(cell);
            else
            {
                front.Add(cell);
                if (index + 1 < row.Cells.Count && !IsLabel(row.Cells[index + 1])) front.Add(row.Cells[++index]);
            }
        }

        if (front.Count > 0) sheet.Front.Add(row with { Cells = front });
        return rest;
    }

    private bool IsField(Cell cell) => !IsLabel(cell) && Pair(cell) is null
        && (words.Ignored.Find(cell.Text) is not null || vocabulary.Head.Find(cell.Text) is { Kind: TermKind.Field });

    private bool IsLabel(Cell cell) =>
        words.Money.Find(cell.Text) is not null || words.Sections.Find(cell.Text) is not null;

    private IEnumerable<(Cell Cell, string? Code)> Parts(Cell cell)
    {
        if (words.Money.Find(cell.Text) is { Code: var code }) return [(cell, "department." + code)];
        return Pair(cell) is var (label, value, own)
            ? [(label, "department." + own), (value, null)]
            : [(cell, (string?)null)];
    }

    // “资金总额：8650” holds label and amount in one cell.
    private (Cell Label, Cell Value, string Code)? Pair(Cell cell)
    {
        for (var at = cell.Text.IndexOfAny(Colons); at > 0; at = cell.Text.IndexOfAny(Colons, at + 1))
        {
            var value = cell.Text[(at + 1)..].Trim();
            if (value.Length == 0 || words.Money.Find(cell.Text.AsSpan(0, at)) is not { Code: var code }) continue;
            return (cell with { Text = cell.Text[..(at + 1)], ColumnSpan = 0 }, cell with { Text = value }, code);
        }

        return null;
    }

    // Nothing but cells below the labels, none of them a label itself.
    private List<Cell>? Below(IReadOnlyList<Row> rows, int at, List<(Cell Cell, string? Code)> labels)
    {
        if (at >= rows.Count || rows[at].IsBlank || labels.Count < 2) return null;
        var cells = rows[at].Cells.Where(cell => words.Sections.Find(cell.Text) is null).ToList();
        var areValues = cells.Count > 0 && cells.TrueForAll(cell => words.Money.Find(cell.Text) is null
            && Pair(cell) is null && !words.BeginsAPart(cell.Text)
            && labels.Exists(label => DepartmentRows.IsBelow(cell, label.Cell)));
        return areValues && labels.TrueForAll(label =>
            cells.Count(cell => DepartmentRows.IsBelow(cell, label.Cell)) <= 1) ? cells : null;
    }
}
