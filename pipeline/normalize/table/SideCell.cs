using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>A cell of a column beside the target.</summary>
/// <param name="Column">Its head.</param>
/// <param name="Cell">The cell.</param>
internal sealed record SideCell(ColumnRole Column, Cell Cell);
