namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>One row of the whole document as a person would read it across its pages.</summary>
/// <param name="Page">Page on which it begins, 1-based.</param>
/// <param name="RowOnPage">1-based; counts the table rows and the lines of the page from top to bottom.</param>
/// <param name="Cells">The cells whose top edge is this row's, left to right, blank ones included.</param>
/// <param name="IsFree">A line outside every table.</param>
internal sealed record StitchedRow(int Page, int RowOnPage, IReadOnlyList<StitchedCell> Cells, bool IsFree)
{
    /// <summary>Number of its table in the document, 1-based; 0 for a line outside every table.</summary>
    public int Table { get; init; }

    /// <summary>A head printed again where the table goes on on the next page: not a row of the table.</summary>
    public bool IsRepeatedHead { get; init; }
}
