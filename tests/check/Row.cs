using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check;

/// <summary>
/// Indicators typed by hand, on line 18 with the name in column 4 until <see cref="Given.Rows"/> moves them.
/// </summary>
internal static class Row
{
    /// <summary>An indicator under 数量指标; <see cref="Under"/> changes that.</summary>
    public static Indicator Of(string name, Printed<TargetValue>? target) => new()
    {
        RowNo = 1,
        Category = new IndicatorCategory("产出指标", "数量指标", 4),
        Placement = Placement.Printed,
        Name = new Printed<string>(name, name, new Place(18, 4)),
        Target = target,
        Labels = [],
        DeclaredLevel1 = null,
        DeclaredLevel2 = null,
        SuggestedCategory = null,
        ColumnShift = 0,
        IsNameInTargetColumn = false,
    };

    /// <summary>An indicator whose name stands in another column than 4.</summary>
    public static Indicator InColumn(string name, int column) => Of(name, Target.Percent100) with
    {
        Name = new Printed<string>(name, name, new Place(18, column)),
        ColumnShift = 4 - column,
    };

    /// <summary>The same indicator under another level, whose labels stand on its row.</summary>
    public static Indicator Under(this Indicator row, string level1, string level2) => row with
    {
        Category = new IndicatorCategory(level1, level2, 1),
        Labels = [Label(1, level1), Label(2, level2)],
    };

    /// <summary>The same indicator with these labels printed on its row, whatever its level.</summary>
    public static Indicator Labelled(this Indicator row, params LevelLabel[] labels) => row with { Labels = labels };

    /// <summary>The same indicator, whose wording speaks for another level 2.</summary>
    public static Indicator Suggesting(this Indicator row, string level2) => row with
    {
        SuggestedCategory = new IndicatorCategory("", level2, 1),
    };

    /// <summary>The same indicator, whose level is not printed where it should be.</summary>
    public static Indicator Inferred(this Indicator row) => row with { Placement = Placement.Inferred };

    /// <summary>A level label on line 18, level 1 in column 2 and level 2 in column 3.</summary>
    public static LevelLabel Label(int level, string name) => new(level, name, name, new Place(18, level + 1));
}
