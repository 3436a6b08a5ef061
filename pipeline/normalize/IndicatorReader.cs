using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Levels;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize;

/// <summary>Table items → indicators: targets parsed, levels resolved, every changed spelling a repair.</summary>
internal sealed class IndicatorReader(TargetParser parser, LevelsOf levels)
{
    /// <summary>The indicators in the form's order.</summary>
    public IReadOnlyList<Indicator> Read(IndicatorTable table, FormNotes notes)
    {
        var targets = table.Items.Select((item, index) => Target(item.Target, index + 1, notes)).ToList();
        var words = targets.Select(target => target?.Value.Text).ToList();
        var resolved = levels(table, words, notes);
        var read = table.Items.Select((item, index) =>
            Build(item, index + 1, targets[index], resolved[index], table.Columns, notes)).ToList();
        DoubtLast(read, notes);
        return read;
    }

    // A text below the table that nothing tells from an indicator: no target, no label, and unlike its level.
    private static void DoubtLast(List<Indicator> read, FormNotes notes)
    {
        if (read is not [.., _, { Target: null, Labels.Count: 0 } last]) return;
        var isUnlike = last.Placement == Placement.Inferred || last.SuggestedCategory is not null
            || (last.Category.Level1 == "满意度指标" && !last.Name.Value.Contains("满意", StringComparison.Ordinal));
        if (isUnlike)
            notes.Remarks.Add(new Remark(RemarkKind.DoubtfulRow, last.Name.Text, last.Name.Place, last.RowNo));
    }

    private Printed<TargetValue>? Target(Cell? cell, int rowNo, FormNotes notes)
    {
        if (cell is null) return null;
        var parsed = parser.Parse(cell.Text);
        if (!IsStorable(parsed.Value)) parsed = AsText(cell);
        if (parsed is { Doubt: TargetDoubt.Damaged })
            notes.Remarks.Add(new Remark(RemarkKind.DoubtfulTarget, cell.Text, cell.Place, rowNo));
        foreach (var (kind, reason) in parsed.SpellingChanges)
            notes.Repairs.Add(new Repair(kind, "target", rowNo, cell.Text, parsed.Spelling, reason, cell.Place));
        return new Printed<TargetValue>(parsed.Value, cell.Text, cell.Place);
    }

    // The warehouse holds 18 digits before the point and 6 behind it; a longer number is kept whole as text.
    private static bool IsStorable(TargetValue value) => Fits(value.Low) && Fits(value.High);

    private static bool Fits(decimal? number) =>
        number is not { } value || (Math.Abs(value) < 1_000_000_000_000_000_000m && decimal.Round(value, 6) == value);

    private static ParsedTarget AsText(Cell cell) => new(
        new TargetValue(TargetKind.Qualitative, Text: cell.Text), cell.Text, [], TargetDoubt.Damaged);

    private Printed<TargetValue>? Actual(TableItem item)
    {
        var reached = item.Sides.Where(side => side.Column.Role == ColumnRoles.Actual).ToList();
        if (reached is not [{ Cell: var cell }]) return null;
        var value = parser.Parse(cell.Text).Value;
        return new Printed<TargetValue>(IsStorable(value) ? value : AsText(cell).Value, cell.Text, cell.Place);
    }

    private Indicator Build(
        TableItem item, int rowNo, Printed<TargetValue>? target, ResolvedLevel level, IndicatorColumns columns,
        FormNotes notes)
    {
        var shift = columns.Name == 0 || item.InForce is not null ? 0 : columns.Name - item.Name.Column;
        NoteShift(item, rowNo, shift, columns, notes);
        NoteSynonyms(item, rowNo, notes);
        NoteOtherTarget(item, rowNo, notes);
        return new Indicator
        {
            RowNo = rowNo,
            Category = level.Category,
            Placement = level.Placement,
            Name = new Printed<string>(Visible(item.Name, rowNo, notes), item.Name.Text, item.Name.Place),
            Target = target,
            Labels = item.Labels,
            DeclaredLevel1 = level.Declared1,
            DeclaredLevel2 = level.Declared2,
            SuggestedCategory = level.Suggested,
            ColumnShift = shift,
            IsNameInTargetColumn = item.IsNameInTargetColumn,
            Actual = Actual(item),
            Sides = [.. item.Sides.Select(side =>
                new SideValue(side.Column.Role, side.Column.Heading, side.Cell.Text, side.Cell.Place))],
        };
    }

    private static string Visible(Cell name, int rowNo, FormNotes notes)
    {
        var visible = Invisible.Without(name.Text);
        if (visible != name.Text)
        {
            notes.Repairs.Add(new Repair(
                "INVISIBLE_CHARACTER", "name", rowNo, name.Text, visible, "删去看不见的字符", name.Place));
        }

        return visible;
    }

    // Two columns of targets: the head says which is the year's; the other is kept beside it.
    private static void NoteOtherTarget(TableItem item, int rowNo, FormNotes notes)
    {
        foreach (var (column, cell) in item.Sides.Where(side => side.Column.Role == ColumnRoles.ProjectTarget))
        {
            notes.Repairs.Add(new Repair(
                "OTHER_TARGET", "project_target", rowNo, cell.Text, item.Target?.Text ?? "",
                $"“{column.Heading}”不是本年度的目标值，另行记录，目标值取自本年度一栏", cell.Place));
        }
    }

    private static void NoteShift(TableItem item, int rowNo, int shift, IndicatorColumns columns, FormNotes notes)
    {
        if (shift == 0) return;
        notes.Repairs.Add(new Repair(
            "COLUMN_SHIFT", "name", rowNo, $"第{item.Name.Column}列", $"第{columns.Name}列", "单元格错位，按内容归入三级指标栏",
            item.Name.Place));
    }

    private static void NoteSynonyms(TableItem item, int rowNo, FormNotes notes)
    {
        foreach (var label in item.Labels.Where(label => label.Text != label.Name))
        {
            if (notes.Repairs.Exists(repair => repair.Place == label.Place && repair.Before == label.Text)) continue;
            notes.Repairs.Add(new Repair(
                "LABEL_SYNONYM", label.Level == 1 ? "level1" : "level2", rowNo, label.Text, label.Name,
                "同义的指标标签，按分类标准的名称归类", label.Place));
        }
    }
}

/// <summary>One level per item of a table, in order; <see cref="LevelResolver.Resolve"/> for forms of projects.
/// </summary>
/// <param name="table">The items with their labels.</param>
/// <param name="targets">The targets' words where qualitative, else null; one per item.</param>
/// <param name="notes">Receives refusals.</param>
internal delegate IReadOnlyList<ResolvedLevel> LevelsOf(
    IndicatorTable table, IReadOnlyList<string?> targets, FormNotes notes);
