using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Explain;

/// <summary>Panel entries of the indicator table.</summary>
internal sealed class IndicatorEntries(CellMarks marks, Vocabulary vocabulary)
{
    /// <summary>One entry for each indicator.</summary>
    public PanelSection Of(Declaration form, ExtractedForm cells)
    {
        var entries = form.Indicators.Select(Entry).ToList();
        MarkParts(form, cells, entries);
        return new PanelSection("rows", "绩效指标", entries);
    }

    private PanelEntry Entry(Indicator row)
    {
        var subject = FormattableString.Invariant($"第{row.RowNo}条");
        var entry = marks.Add(
            EntryKind.Read, FormattableString.Invariant($"{row.RowNo}. {row.Name.Value}"), Value(row), row.Name.Place,
            Level(row), row.Placement == Placement.Inferred, row.Name.Text);
        marks.ReadAs(row.Name.Place, CellRole.Name, subject, printed: row.Name.Text);
        if (row.Target is { } target) marks.ReadAs(target.Place, CellRole.Target, subject, entry, target.Text);
        foreach (var label in row.Labels) marks.ReadAs(label.Place, CellRole.Level, label.Name, entry, label.Text);
        return entry;
    }

    private static string Value(Indicator row) => row.Target is { } target
        ? $"{target.Text} → {TargetText.Of(target.Value)}"
        : "（缺）→ 没有目标值";

    private static string Level(Indicator row) =>
        $"{row.Category.Level1} › {row.Category.Level2}" + (row.Placement == Placement.Printed
            ? "（印出）"
            : $"（推断：印出的标签为“{row.DeclaredLevel2?.Text ?? "无"}”，按名称和前后顺序归类）");

    // Comparator and unit may have columns of their own: ≥ | 90 | %.
    private void MarkParts(Declaration form, ExtractedForm cells, List<PanelEntry> entries)
    {
        var heads = cells.Rows.Select(row => IndicatorColumns.In(row, vocabulary));
        var head = heads.FirstOrDefault(found => found is not null);
        if (head is null || !head.Roles.Any(IsPart)) return;
        foreach (var row in cells.Rows)
        {
            var index = form.Indicators.ToList().FindIndex(one => row.Cells.Any(cell => cell.Place == one.Name.Place));
            if (index < 0) continue;
            var subject = FormattableString.Invariant($"第{index + 1}条");
            foreach (var cell in row.Cells.Where(cell => IsComparator(cell) || IsOfPart(cell, head)))
                marks.ReadAs(cell.Place, CellRole.Target, subject, entries[index]);
        }
    }

    // Whatever its column's head says: 指标性质 may hold ≥ or 正向.
    private static bool IsComparator(Cell cell) => cell.Text.Length > 0 && cell.Text.All(Glyphs.IsComparator);

    private static bool IsOfPart(Cell cell, IndicatorColumns head) =>
        head.Roles.Any(role => IsPart(role) && IsUnder(cell, role));

    private static bool IsPart(ColumnRole role) => role.Role is "comparator" or "unit";

    private static bool IsUnder(Cell cell, ColumnRole role) =>
        role.Column <= cell.Column && cell.Column < role.Column + Math.Max(1, role.Span);
}
