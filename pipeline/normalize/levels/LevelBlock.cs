using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Levels;

/// <summary>A run of indicators of one level 2.</summary>
/// <param name="From">Index of the first item.</param>
/// <param name="To">Index after the last item.</param>
/// <param name="Category">The level 2, and with it the level 1.</param>
/// <param name="IsLabelled">Whether a printed label, in the block or next to it, names the block.</param>
internal sealed record LevelBlock(int From, int To, IndicatorCategory Category, bool IsLabelled);
