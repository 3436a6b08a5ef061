namespace PerfEtl.Pipeline.Declarations;

/// <summary>One place of the official taxonomy: a level 1 (一级指标) and a level 2 (二级指标) below it.</summary>
/// <param name="Level1">For example 产出指标.</param>
/// <param name="Level2">For example 数量指标.</param>
/// <param name="Order">Where the category stands in a form, 1-based; level-2 blocks follow this order.</param>
/// <param name="ValidFrom">First fiscal year of the official taxonomy that has it; null for always.</param>
/// <param name="ValidTo">Last fiscal year that has it; null for still.</param>
internal sealed record IndicatorCategory(
    string Level1, string Level2, int Order, int? ValidFrom = null, int? ValidTo = null);
