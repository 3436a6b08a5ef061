using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>Rows of the indicator table → items; which cell is what follows from words and order.</summary>
internal sealed class TableReader(Vocabulary vocabulary, TargetShape shape, CellKinds kinds)
{
    private readonly TableLabels labels = new(vocabulary);
    private readonly TableHead heads = new(vocabulary);
    private readonly TableFurniture furniture = new(vocabulary);
    private readonly ColumnSettler settler = new(kinds);
    private readonly ItemReader items = new(shape, kinds);

    /// <summary>Index of the first row of the table, its head included; the row count if there is no table.</summary>
    public int StartOf(IReadOnlyList<Row> rows)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (heads.Of(rows[index]) is not null) return index;
            if (rows[index].Cells.Any(cell => labels.IsFullLabel(cell.Text))) return index;
        }

        return rows.Count;
    }

    /// <summary>Reads the rows from <see cref="StartOf"/> on.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="year">The form's year; null if it is not known.</param>
    /// <param name="notes">Receives claims, repairs, remarks and refusals.</param>
    public IndicatorTable Read(IReadOnlyList<Row> rows, int? year, FormNotes notes)
    {
        var hasCostChildren = rows.Any(row => row.Cells.Any(IsCostChild));
        var end = EndOf(rows, heads.In(rows)?.Columns.Name ?? 0);
        var columns = Columns(rows, end, hasCostChildren, year, notes);
        var most = 1 + Math.Max(1, columns.AfterName.Count) + (columns.HasNumbers ? 1 : 0);
        var read = new List<TableItem>();
        var (pending, unfilled) = (new List<LevelLabel>(), new List<LevelLabel>());
        for (var index = 0; index < end; index++)
        {
            if (IsFurniture(rows, index, index < LastContent(rows, end), columns, notes)) continue;
            var (found, contents) = labels.Split(rows[index].Cells, hasCostChildren, notes);
            labels.TakeDamaged(found, contents, most, notes);
            NoteLabels(found, contents, read.Count + 1, notes);
            notes.Claim("label", rows[index].Cells.Count - contents.Count);
            // What a line nobody filled says of the levels holds for the next, unless that says it again.
            found.InsertRange(0, unfilled.FindAll(above => found.TrueForAll(own => own.Level > above.Level)));
            unfilled = [];
            if (contents.Count == 0) pending.AddRange(found);
            else if (TableFurniture.IsUnfilled(columns.IsNumbered(contents) ? contents[1..] : contents))
            {
                notes.Claim("furniture", contents.Count);
                unfilled = found;
            }
            else if (items.Read(contents, rows[index].Width, found, columns, notes) is { } item)
            {
                var isInTargetColumn = IsInTargetColumn(item, read, columns);
                read.Add(item with { LabelsAbove = [.. pending], IsNameInTargetColumn = isInTargetColumn });
                item.Claim(notes);
                pending.Clear();
            }
        }

        for (var index = end; index < rows.Count; index++) notes.Claim("furniture", rows[index].Cells.Count);
        return new IndicatorTable(columns, read, pending);
    }

    private IndicatorColumns Columns(
        IReadOnlyList<Row> rows, int end, bool hasCostChildren, int? year, FormNotes notes)
    {
        if (heads.In(rows) is not var (head, last)) return IndicatorColumns.Lost;
        if (!head.HasMoreThanTarget && head.AfterName is [] or [{ Role: ColumnRoles.Target or ColumnRoles.Unknown }])
            return head;
        var scratch = new FormNotes();
        var contents = Enumerable.Range(0, end).Where(index => !IsFurniture(rows, index, false, head, scratch))
            .Select(index => (labels.Split(rows[index].Cells, hasCostChildren, scratch).Contents, rows[index].Width));
        var (reaching, under) = RowContents.Of(head, contents);
        return settler.Settle(reaching, under, year, rows[last], notes);
    }

    private bool IsCostChild(Cell cell) =>
        vocabulary.Level2.Find(cell.Text) is { } term && vocabulary.CategoryOf(term.Code).Level1 == "成本指标";

    private static int LastContent(IReadOnlyList<Row> rows, int end)
    {
        var last = end - 1;
        while (last >= 0 && rows[last].IsBlank) last--;
        return last;
    }

    // A footer ends the table only if nothing like a table row follows it.
    private int EndOf(IReadOnlyList<Row> rows, int nameColumn)
    {
        var end = rows.Count;
        for (var index = rows.Count - 1; index >= 0; index--)
        {
            if (furniture.IsClosing(rows[index], nameColumn)) end = index;
            else if (rows[index].Cells.Count > 1 || rows[index].Cells.Any(cell => labels.IsFullLabel(cell.Text))) break;
        }

        return end;
    }

    private bool IsFurniture(
        IReadOnlyList<Row> rows, int index, bool isInside, IndicatorColumns columns, FormNotes notes)
    {
        var row = rows[index];
        if (row.IsBlank)
        {
            if (isInside) notes.Remarks.Add(new Remark(RemarkKind.BlankLineInTable, "", new Place(row.Line, 1)));
            return true;
        }

        if (row.Cells.All(cell => cell.Text.AsSpan().IndexOfAnyExcept("-—_=－") < 0 && cell.Text.Length > 2))
        {
            notes.Claim("furniture", row.Cells.Count);
            notes.Remarks.Add(new Remark(RemarkKind.SeparatorLine, row.Cells[0].Text, row.Cells[0].Place));
            return true;
        }

        if (TableFurniture.IsPageNumber(row) || IsClosingLabel(row, columns))
        {
            notes.Claim("furniture", row.Cells.Count);
            return true;
        }

        if (!FormSplitter.IsYear(row) && !TableFurniture.IsHeading(row)) return IsHead(rows, index, columns, notes);
        notes.Stray(row.Cells[0]);
        return true;
    }

    private bool IsClosingLabel(Row row, IndicatorColumns columns) =>
        (columns.Name <= 1 || row.Cells[0].Column < columns.Name) && furniture.IsClosingLabel(row.Cells[0].Text);

    // A head is no indicator, but an indicator that ran into the head must not go with it.
    private bool IsHead(IReadOnlyList<Row> rows, int index, IndicatorColumns columns, FormNotes notes)
    {
        var row = rows[index];
        if (heads.Of(row) is not { } head)
        {
            // Right of the names only: no row of an indicator begins there.
            var isSecond = index > 0 && row.Cells[0].Column > columns.Name
                && heads.Of(rows[index - 1]) is { } above && heads.IsSecondLine(row, above);
            if (isSecond) notes.Claim("label", row.Cells.Count);
            return isSecond;
        }

        notes.Claim("label", row.Cells.Count);
        var strange = row.Cells.FirstOrDefault(cell =>
            head.Roles.Any(role => role.Column == cell.Column && role.Role == ColumnRoles.Unknown)
            && (labels.IsFullLabel(cell.Text) || shape.IsOnlyTarget(cell.Text)));
        if (strange is not null) notes.Refuse(strange.Place, "指标表表头", strange.Text, "不是表头，指标行和表头连在了一起");
        return true;
    }

    private static bool IsInTargetColumn(TableItem item, List<TableItem> before, IndicatorColumns columns) =>
        item.Target is null
        && (item.Name.Column == columns.Target
            || before.FindLast(other => other.Target is not null)?.Target?.Column == item.Name.Column);

    private static void NoteLabels(List<LevelLabel> found, List<Cell> contents, int rowNo, FormNotes notes)
    {
        int? row = contents.Count > 0 ? rowNo : null;
        foreach (var label in found.Where(label => contents.Count == 0))
            notes.Remarks.Add(new Remark(RemarkKind.OrphanLabel, label.Text, label.Place));
        var second = found.Where(label => label.Level == 2).ToList();
        for (var index = 1; index < second.Count; index++)
        {
            var (one, other) = (second[index - 1], second[index]);
            if (one.Place == other.Place)
                notes.Remarks.Add(new Remark(RemarkKind.TwoLabelsInCell, $"{one.Text} {other.Text}", other.Place, row));
            else if (one.Name == other.Name)
                notes.Remarks.Add(new Remark(RemarkKind.DoubledLabel, other.Text, other.Place, row));
        }
    }
}
