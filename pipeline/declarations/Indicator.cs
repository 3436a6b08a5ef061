namespace PerfEtl.Pipeline.Declarations;

/// <summary>One row of the indicator table: a level-3 indicator (三级指标) with its target value (指标目标值).</summary>
internal sealed record Indicator
{
    /// <summary>Position among the form's indicators, 1-based.</summary>
    public required int RowNo { get; init; }

    /// <summary>Level 1 and level 2 by the taxonomy.</summary>
    public required IndicatorCategory Category { get; init; }

    /// <summary>Whether the level is printed or inferred from the whole sequence.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The name as printed, for example <c>“春申读书会”参与人数</c>.</summary>
    public required Printed<string> Name { get; init; }

    /// <summary>The target; null where the row has no text for one.</summary>
    public required Printed<TargetValue>? Target { get; init; }

    /// <summary>The level labels printed on this very row, left to right; mostly none.</summary>
    public required IReadOnlyList<LevelLabel> Labels { get; init; }

    /// <summary>The level-1 label in force by plain fill-down, as printed; null where none was printed yet.</summary>
    public required LevelLabel? DeclaredLevel1 { get; init; }

    /// <summary>The level-2 label in force by plain fill-down, as printed; null where none was printed yet.</summary>
    public required LevelLabel? DeclaredLevel2 { get; init; }

    /// <summary>The level-2 category that the name speaks for by its wording; null where it speaks for none.</summary>
    public required IndicatorCategory? SuggestedCategory { get; init; }

    /// <summary>Columns from where the table's head puts the name to where it stands; 1 = one column left.</summary>
    public required int ColumnShift { get; init; }

    /// <summary>The name stands in the column of the target, and the target is lost.</summary>
    public required bool IsNameInTargetColumn { get; init; }

    /// <summary>Cells of the columns beside the target, left to right; mostly none.</summary>
    public IReadOnlyList<SideValue> Sides { get; init; } = [];

    /// <summary>
    /// The target of the whole project or of other years where it has a column of its own; else null.
    /// </summary>
    public SideValue? ProjectTarget => Sides.FirstOrDefault(side => side.Role == "project_target");

    /// <summary>What was reached (实际完成值) where exactly one column tells; else null.</summary>
    public Printed<TargetValue>? Actual { get; init; }

    /// <summary>The target's value, Missing where the row has none.</summary>
    public TargetValue TargetOrMissing => Target?.Value ?? TargetValue.Missing;
}

/// <summary>One place of the official taxonomy: a level 1 (一级指标) and a level 2 (二级指标) below it.</summary>
/// <param name="Level1">For example 产出指标.</param>
/// <param name="Level2">For example 数量指标.</param>
/// <param name="Order">Where the category stands in a form, 1-based; level-2 blocks follow this order.</param>
/// <param name="ValidFrom">First fiscal year of the official taxonomy that has it; null for always.</param>
/// <param name="ValidTo">Last fiscal year that has it; null for still.</param>
internal sealed record IndicatorCategory(
    string Level1, string Level2, int Order, int? ValidFrom = null, int? ValidTo = null);

/// <summary>A level label (一级指标 or 二级指标) as it stands on a row of the indicator table.</summary>
/// <param name="Level">1 or 2.</param>
/// <param name="Name">The taxonomy's word, for example 数量指标.</param>
/// <param name="Text">As printed, for example <c>产出数量指标(20分)</c>.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record LevelLabel(int Level, string Name, string Text, Place Place);

/// <summary>
/// A cell beside an indicator's target, kept as printed: its weight, last year's value, the project's target.
/// </summary>
/// <param name="Role">
/// What its column holds: <c>weight</c>, <c>history</c>, <c>project_target</c>, <c>unknown</c> …
/// </param>
/// <param name="Heading">The column's head as printed, for example <c>上年实际值</c>.</param>
/// <param name="Text">As printed.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record SideValue(string Role, string Heading, string Text, Place Place);

/// <summary>How the level of an indicator is known.</summary>
internal enum Placement
{
    /// <summary>It is the last level-2 label printed on or above the indicator's row.</summary>
    Printed,

    /// <summary>Printed labels are displaced, doubled or lost, and the whole sequence of rows says otherwise.</summary>
    Inferred,
}
