using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>The contents of one row → name and target, or a refusal where that would be a guess.</summary>
internal sealed class ItemReader(TargetShape shape)
{
    /// <summary>The item, or null after a refusal.</summary>
    public TableItem? Read(
        List<Cell> contents, IReadOnlyList<LevelLabel> labels, TableColumns columns, FormNotes notes)
    {
        if (columns.HasNumbers && contents.Count > 1 && contents[0].Text.All(char.IsAsciiDigit)) contents.RemoveAt(0);
        RemoveDoubled(contents, notes);
        var name = contents[0];
        if (shape.IsOnlyTarget(name.Text))
        {
            notes.Refuse(name.Place, "三级指标", name.Text, "是一个目标值，而这一行没有指标名称");
            return null;
        }

        return columns.AfterName.Count > 1
            ? ByOffset(contents, labels, columns, notes)
            : ByOrder(contents, labels, notes);
    }

    // Only the target stands right of the name: whatever follows the name is it, wherever it slipped to.
    private static TableItem? ByOrder(List<Cell> contents, IReadOnlyList<LevelLabel> labels, FormNotes notes)
    {
        if (contents.Count <= 2) return Item(contents[0], contents.ElementAtOrDefault(1), labels);
        notes.Refuse(contents[2].Place, "指标行", contents[2].Text, "是多出的一格，一行只应有指标名称和目标值");
        return null;
    }

    // Other columns stand beside the target: only the distance to the name tells them apart.
    private static TableItem? ByOffset(
        List<Cell> contents, IReadOnlyList<LevelLabel> labels, TableColumns columns, FormNotes notes)
    {
        var name = contents[0];
        var parts = new Dictionary<string, Cell>(StringComparer.Ordinal);
        foreach (var cell in contents.Skip(1))
        {
            var distance = cell.Column - name.Column;
            var role = columns.AfterName.FirstOrDefault(after => after.Column - columns.Name == distance)?.Role;
            if (role is null)
            {
                notes.Refuse(cell.Place, "指标行", cell.Text, "不在任何一栏之下，无法确定它是不是目标值");
                return null;
            }

            parts.TryAdd(role, cell);
        }

        return Item(name, Compose(parts, notes), labels);
    }

    // Comparator and unit may have columns of their own: ≥ | 90 | %.
    internal static Cell? Compose(Dictionary<string, Cell> parts, FormNotes notes)
    {
        var target = parts.GetValueOrDefault("target");
        if (target is null) return null;
        var comparator = parts.GetValueOrDefault("comparator")?.Text ?? "";
        var unit = parts.GetValueOrDefault("unit")?.Text ?? "";
        var isNone = comparator is "定性" or "定量" || target.Text.StartsWith(comparator, StringComparison.Ordinal);
        if (isNone) comparator = "";
        if (unit.Length > 0 && target.Text.EndsWith(unit, StringComparison.Ordinal)) unit = "";
        if (comparator.Length + unit.Length == 0) return target;
        var composed = target with { Text = comparator + target.Text + unit };
        notes.Repairs.Add(new Repair(
            "COMPOSED_TARGET", "target", null, target.Text, composed.Text, "比较符和计量单位另列，与数值合为一个目标值", target.Place));
        return composed;
    }

    private static void RemoveDoubled(List<Cell> contents, FormNotes notes)
    {
        for (var index = contents.Count - 1; index > 0; index--)
        {
            var (one, other) = (contents[index - 1], contents[index]);
            if (contents.Count < 3 || one.Text != other.Text) continue;
            notes.Repairs.Add(new Repair(
                "DOUBLED_CELL", "indicator", null, $"{one.Text} {other.Text}", one.Text, "同一格印了两遍", other.Place));
            contents.RemoveAt(index);
        }
    }

    private static TableItem Item(Cell name, Cell? target, IReadOnlyList<LevelLabel> labels) =>
        new() { Name = name, Target = target, Labels = labels, LabelsAbove = [] };
}
