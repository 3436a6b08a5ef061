using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize.Levels;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>The level of each indicator of a whole department, as printed; a name never decides it.</summary>
/// <remarks>Only a pair that the taxonomy has is one of its categories; every other stays what the form calls it.
/// </remarks>
/// <param name="vocabulary">Holds the taxonomy.</param>
/// <param name="areRuled">Rulings tell which rows a label covers; else it holds until the next one.</param>
internal sealed class DepartmentLevels(Vocabulary vocabulary, bool areRuled)
{
    // Behind every category of the taxonomy; levels of a form's own have no order among them.
    private const int Last = 99;

    /// <summary>One level per item, in order; a refusal is noted where the table does not say it.</summary>
    public IReadOnlyList<ResolvedLevel> Resolve(
        IndicatorTable table, IReadOnlyList<string?> targets, FormNotes notes) =>
        [.. table.Items.Select(item => Level(item, notes))];

    private ResolvedLevel Level(TableItem item, FormNotes notes)
    {
        var (level1, level2) = (item.InForce?.Level1, item.InForce?.Level2);
        if (level1 is null)
            notes.Refuse(item.Name.Place, "一级指标", item.Name.Text, "这一行没有一级指标，应写明属于哪一类");
        else if (level2 is null && Only(level1) is null)
            notes.Refuse(item.Name.Place, "二级指标", item.Name.Text, "这一行没有二级指标，应写明属于哪一类");
        else if (!areRuled && level2 is not null && IsOfAnother(level1, level2) && !item.Labels.Contains(level1))
            notes.Refuse(level2.Place, "二级指标", level2.Text, $"不属于上面的“{level1.Text}”，这一行又没有一级指标，分不清属于哪一类");
        var category = Known(level1, level2)
            ?? new IndicatorCategory(level1?.Name ?? "", level2?.Name ?? "", Last);
        return new ResolvedLevel(
            category, level2 is null ? Placement.Inferred : Placement.Printed, level1, level2, Suggested: null);
    }

    // 效益指标 printed halfway down its rows: what stands above it would go to 产出指标.
    private bool IsOfAnother(LevelLabel level1, LevelLabel level2) =>
        vocabulary.Categories.Any(one => one.Level1 == level1.Name)
        && vocabulary.Categories.Any(one => one.Level2 == level2.Name) && Known(level1, level2) is null;

    private IndicatorCategory? Known(LevelLabel? level1, LevelLabel? level2) =>
        level1 is null ? null : level2 is null ? Only(level1)
            : vocabulary.Categories.FirstOrDefault(one => one.Level1 == level1.Name && one.Level2 == level2.Name);

    // 满意度指标 has a single level 2.
    private IndicatorCategory? Only(LevelLabel level1) =>
        vocabulary.Categories.Where(one => one.Level1 == level1.Name).Take(2).ToList() is [var only] ? only : null;
}
