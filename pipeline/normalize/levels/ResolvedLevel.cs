using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Levels;

/// <summary>The level of one indicator, how it is known, and what plain fill-down of the labels would say.</summary>
/// <param name="Category">Level 1 and level 2.</param>
/// <param name="Placement">Inferred exactly where plain fill-down gives another level 2.</param>
/// <param name="Declared1">The level-1 label in force, or null.</param>
/// <param name="Declared2">The level-2 label in force, or null.</param>
/// <param name="Suggested">Another category that the name's wording speaks for, or null.</param>
internal sealed record ResolvedLevel(
    IndicatorCategory Category, Placement Placement, LevelLabel? Declared1, LevelLabel? Declared2,
    IndicatorCategory? Suggested);
