using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>Rows of an indicator table between rulings → items: the head says what each column holds.</summary>
/// <remarks>
/// Nothing is told from the words of a cell but what a level label means, so no column can be mistaken.
/// </remarks>
internal sealed class RuledTableReader(Vocabulary vocabulary)
{
    private readonly TableLabels labels = new(vocabulary);

    /// <summary>Reads the rows from the table's head on; rows outside the ruled table are stray text.</summary>
    public IndicatorTable Read(IReadOnlyList<Row> rows, FormNotes notes)
    {
        var head = rows.Select(row => TableColumns.In(row, vocabulary)).FirstOrDefault(found => found is not null);
        if (head is null)
        {
            notes.Refuse(rows[0].Cells[0].Place, "绩效指标", rows[0].Cells[0].Text, "上方没有指标表表头，应有“三级指标”“指标值”等栏");
            return new IndicatorTable(TableColumns.Lost, [], []);
        }

        var hasCostChildren = rows.Any(row => row.Cells.Any(IsCostChild));
        var items = new List<TableItem>();
        var levels = new LevelsInForce(null, null);
        foreach (var row in rows)
        {
            if (IsBesideTheTable(row, head, notes)) continue;
            var found = LabelsOf(row.Cells, head, hasCostChildren, notes);
            // What covers the row was noted on the row where it begins.
            var covering = LabelsOf(row.Covering, head, hasCostChildren, new FormNotes());
            levels = levels.Under(covering).Under(found);
            if (ItemOf(row, head, notes) is { } item) items.Add(item with { Labels = found, InForce = levels });
        }

        return new IndicatorTable(head, items, []) { IsRuled = true };
    }

    private bool IsBesideTheTable(Row row, TableColumns head, FormNotes notes)
    {
        if (row.IsBlank || TableColumns.In(row, vocabulary) is not null) return true;
        if (row.IsRuled && !IsAcross(row, head)) return false;
        foreach (var cell in row.Cells.Where(cell => !IsFooter(cell))) notes.Stray(cell);
        return true;
    }

    // 审核意见 and the like: a cell that begins left of the names and reaches over them is no level label.
    private static bool IsAcross(Row row, TableColumns head) =>
        row.Cells[0] is var first && first.Column < head.Name && first.Column + first.ColumnSpan > head.Name;

    private bool IsFooter(Cell cell) =>
        vocabulary.Footers.Any(start => cell.Text.StartsWith(start, StringComparison.Ordinal));

    private bool IsCostChild(Cell cell) =>
        vocabulary.Level2.Find(cell.Text) is { } term && vocabulary.CategoryOf(term.Code).Level1 == "成本指标";

    private List<LevelLabel> LabelsOf(
        IReadOnlyList<Cell> cells, TableColumns head, bool hasCostChildren, FormNotes notes)
    {
        var candidates = cells.Where(cell => head.RoleOf(cell) is null or "level1" or "level2").ToList();
        if (candidates.Count == 0) return [];
        var (found, others) = labels.Split(candidates, hasCostChildren, notes);
        foreach (var other in others.Where(cell => head.RoleOf(cell) is not null))
            notes.Refuse(other.Place, "指标分类", other.Text, "不在分类标准中，应为如“产出指标”“数量指标”的指标标签");
        return found;
    }

    private static TableItem? ItemOf(Row row, TableColumns head, FormNotes notes)
    {
        var parts = PartsOf(row.Cells, head, notes);
        var covering = PartsOf(row.Covering, head, new FormNotes());
        if (!parts.ContainsKey("name") && !parts.ContainsKey("target")) return null;
        if (IsUnclear(row, parts, covering, head, notes)) return null;
        foreach (var (role, cell) in covering) parts.TryAdd(role, cell);
        if (parts.TryGetValue("name", out var name))
        {
            var composed = ItemReader.Compose(parts, notes);
            return new TableItem { Name = name, Target = composed, Labels = [], LabelsAbove = [] };
        }

        var target = parts["target"];
        notes.Refuse(target.Place, "三级指标", target.Text, "是一个目标值，而这一行没有指标名称");
        return null;
    }

    // A line that should part two cells is missing, or one name stands for several targets: which is whose?
    private static bool IsUnclear(
        Row row, Dictionary<string, Cell> parts, Dictionary<string, Cell> covering, TableColumns head, FormNotes notes)
    {
        if (parts.TryGetValue("name", out var name) && name.Column + name.ColumnSpan > head.Target
            && head.Target > name.Column)
            notes.Refuse(name.Place, "三级指标", name.Text, "占了指标名称和目标值两栏，应各占一格");
        else if (name is null && covering.TryGetValue("name", out var above) && parts.ContainsKey("target"))
            notes.Refuse(row.Cells[0].Place, "三级指标", above.Text, "一个指标名称对着几个目标值，应各占一行");
        else
            return false;
        return true;
    }

    private static Dictionary<string, Cell> PartsOf(IReadOnlyList<Cell> cells, TableColumns head, FormNotes notes)
    {
        var parts = new Dictionary<string, Cell>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            var role = head.RoleOf(cell);
            if (role is not ("name" or "target" or "comparator" or "unit")) continue;
            if (parts.TryAdd(role, cell)) continue;
            if (role == "target") parts[role] = Joined(parts[role], cell, notes);
            else notes.Refuse(cell.Place, "指标行", cell.Text, $"与“{parts[role].Text}”同在一栏之下，一栏只应有一格");
        }

        return parts;
    }

    // A head over several columns: ≥ | 90 | % below one 指标值.
    private static Cell Joined(Cell one, Cell other, FormNotes notes)
    {
        var joined = one with { Text = one.Text + other.Text };
        notes.Repairs.Add(new Repair(
            "COMPOSED_TARGET", "target", null, one.Text, joined.Text, "目标值分列几格，合为一个目标值", one.Place));
        return joined;
    }
}
