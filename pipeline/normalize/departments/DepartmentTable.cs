using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>Reads the indicators of a whole department, each cell by its column.</summary>
internal sealed class DepartmentTable(Vocabulary vocabulary, CellKinds kinds, TargetParser targets)
{
    private readonly TableHead heads = new(vocabulary);
    private readonly RuledTableReader tables = new(vocabulary, kinds, new OwnLevels(vocabulary));
    private readonly IndicatorReader ruled = new(targets, new DepartmentLevels(vocabulary, areRuled: true).Resolve);
    private readonly IndicatorReader delimited =
        new(targets, new DepartmentLevels(vocabulary, areRuled: false).Resolve);
    private readonly ShiftedRows shifted = new(vocabulary, new TargetShape(targets));

    /// <summary>Index of the row that holds the table's head; the row count if there is none.</summary>
    public int StartOf(IReadOnlyList<Row> rows)
    {
        for (var index = 0; index < rows.Count; index++)
            if (!rows[index].IsBlank && heads.Of(rows[index]) is not null) return index;
        return rows.Count;
    }

    /// <summary>The indicators in the form's order; empty after a refusal.</summary>
    /// <param name="rows">The rows from the table's head on.</param>
    /// <param name="layout">Whether rulings or delimiters tell the columns.</param>
    /// <param name="year">The form's year; null if it is not known.</param>
    /// <param name="notes">Receives claims, repairs, remarks and refusals.</param>
    public IReadOnlyList<Indicator> Read(IReadOnlyList<Row> rows, CellLayout layout, int? year, FormNotes notes)
    {
        if (Lost(rows) is { } lost)
        {
            notes.Refuse(rows[0].Cells[0].Place, "指标表表头", string.Join(" | ", rows[0].Cells.Select(cell => cell.Text)),
                $"里没有“{lost}”一栏，整个部门的目标表应有一级、二级、三级指标各一栏");
            return [];
        }

        var table = tables.Read(DepartmentRows.AsRuled(rows, layout), year, notes);
        if (table.Items.Count == 0)
        {
            if (notes.Refusals.Count == 0)
                notes.Refuse(rows[0].Cells[0].Place, "绩效指标", "", "整个部门的目标表没有一条绩效指标");
            return [];
        }

        if (layout != CellLayout.Ruled) shifted.Refuse(table.Items, notes);
        var read = (layout == CellLayout.Ruled ? ruled : delimited).Read(table, notes);
        if (read.SelectMany(row => row.Sides).FirstOrDefault(side => side.Role == ColumnRoles.Actual) is { } reached)
            notes.Refuse(reached.Place, reached.Heading, reached.Text, "是实际完成的结果，只读入整个部门的目标，不读入结果");
        return read;
    }

    private string? Lost(IReadOnlyList<Row> rows)
    {
        var roles = heads.In(rows)!.Value.Columns.Roles;
        bool Has(string role) => roles.Any(one => one.Role == role && vocabulary.Columns.Find(one.Heading) is not null);
        return !Has("level1") ? "一级指标" : !Has("level2") ? "二级指标" : !Has(ColumnRoles.Name) ? "三级指标" : null;
    }
}

/// <summary>Tells rows of delimited text that lost or won a blank, so that all behind it is a column off.</summary>
/// <remarks>数量指标 below 一级指标, 效益指标 as a name, a target where the name should be: the row is refused.</remarks>
internal sealed class ShiftedRows(Vocabulary vocabulary, TargetShape shape)
{
    /// <summary>Refuses the form for each of them.</summary>
    public void Refuse(IEnumerable<TableItem> items, FormNotes notes)
    {
        foreach (var item in items)
        {
            foreach (var label in item.Labels.Where(IsOfTheOther))
            {
                notes.Refuse(label.Place, label.Level == 1 ? "一级指标" : "二级指标", label.Text,
                    $"是{(label.Level == 1 ? "二" : "一")}级指标的名称，这一行的单元格错了位");
            }

            if (Level(1, item.Name.Text) is not null || Level(2, item.Name.Text) is not null)
                notes.Refuse(item.Name.Place, "三级指标", item.Name.Text, "是一级或二级指标的名称，这一行的单元格错了位");
            else if (shape.IsOnlyTarget(item.Name.Text))
                notes.Refuse(item.Name.Place, "三级指标", item.Name.Text, "是一个目标值，而这一行没有指标名称");
            else if (item.Target is null && Beside(item) is { } beside)
                notes.Refuse(beside.Place, "指标值", beside.Text, "像是目标值，却不在指标值一栏，而那一栏是空的");
        }
    }

    // 满意度指标 and its only level 2 are printed for each other.
    private bool IsOfTheOther(LevelLabel label) =>
        Level(label.Level, label.Text) is null && Level(3 - label.Level, label.Text) is { Code: var name }
        && vocabulary.Categories.Where(one => one.Level1 == name || one.Level2 == name)
            .All(one => vocabulary.Categories.Count(other => other.Level1 == one.Level1) > 1);

    private Term? Level(int level, string text) => (level == 1 ? vocabulary.Level1 : vocabulary.Level2).Find(text);

    private Cell? Beside(TableItem item) =>
        item.Sides.Select(side => side.Cell).FirstOrDefault(cell => !CellKinds.IsNumber(cell.Text)
            && shape.IsOnlyTarget(cell.Text));
}
