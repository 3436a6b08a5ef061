using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Levels;

/// <summary>A printed level-2 label as a mark on the sequence of indicators.</summary>
/// <param name="Position">Index of the item on whose row it stands; for a label alone, of the item below.</param>
/// <param name="Category">What it says.</param>
/// <param name="IsAlone">It stands on a row without an indicator.</param>
/// <param name="IsOdd">Its print shows that it slipped: doubled, two in a cell, or in the column of the names.</param>
internal sealed record LabelMark(int Position, IndicatorCategory Category, bool IsAlone, bool IsOdd);
