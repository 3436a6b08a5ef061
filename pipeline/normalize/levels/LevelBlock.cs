using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Levels;

/// <summary>A run of indicators of one level 2.</summary>
/// <param name="From">Index of the first item.</param>
/// <param name="To">Index after the last item.</param>
/// <param name="Category">The level 2, and with it the level 1.</param>
/// <param name="IsLabelled">Whether a printed label, in the block or next to it, names the block.</param>
internal sealed record LevelBlock(int From, int To, IndicatorCategory Category, bool IsLabelled);

/// <summary>A printed level-2 label as a mark on the sequence of indicators.</summary>
/// <param name="Position">Index of the item on whose row it stands; for a label alone, of the item below.</param>
/// <param name="Category">What it says.</param>
/// <param name="IsAlone">It stands on a row without an indicator.</param>
/// <param name="IsOdd">Its print shows that it slipped: doubled, two in a cell, or in the column of the names.</param>
internal sealed record LabelMark(int Position, IndicatorCategory Category, bool IsAlone, bool IsOdd);
