namespace PerfEtl.Reports.Monthly.Layout;

/// <summary>A row of a table.</summary>
/// <param name="Cells">One per column; a single cell spans all of them.</param>
/// <param name="Look">What it stands for.</param>
internal sealed record Row(IReadOnlyList<Cell> Cells, RowLook Look = RowLook.Item);
