namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>The rows and columns one cell covers.</summary>
/// <param name="Row">First row, 0-based.</param>
/// <param name="Column">First column, 0-based.</param>
/// <param name="RowSpan">Rows it covers.</param>
/// <param name="ColumnSpan">Columns it covers.</param>
internal readonly record struct CellSpan(int Row, int Column, int RowSpan, int ColumnSpan)
{
    /// <summary>The row edge below it.</summary>
    public int RowEnd => Row + RowSpan;

    /// <summary>The column edge right of it.</summary>
    public int ColumnEnd => Column + ColumnSpan;
}
