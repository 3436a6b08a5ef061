using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>One cell of a whole table, put together over its pages; or a text of a line outside every table.</summary>
/// <param name="Column">Its first column, 1-based, in one numbering for the whole table; for free lines the number of
/// the text on its line.</param>
/// <param name="RowSpan">Rows of the whole table it covers, on all its pages; repeated heads do not count.</param>
/// <param name="ColumnSpan">Columns it covers.</param>
/// <param name="Text">As printed, its pieces joined; empty for a blank cell.</param>
/// <param name="Page">Page of the piece where its text begins, 1-based; of its first piece if it is blank.</param>
/// <param name="Box">That piece.</param>
/// <param name="Pieces">All its pieces from top to bottom; one unless a page break cuts it.</param>
internal sealed record StitchedCell(
    int Column, int RowSpan, int ColumnSpan, string Text, int Page, PageBox Box,
    IReadOnlyList<(int Page, PageBox Box)> Pieces)
{
    /// <summary>It begins where a page breaks the table, so that it may go on from the page before.</summary>
    public bool IsAtBreak { get; init; }

    /// <summary>One of its pieces covers several rows; else only the page break makes it reach over two.</summary>
    public bool IsMerged { get; init; }

    /// <summary>The column after its last one.</summary>
    public int ColumnEnd => Column + ColumnSpan;
}
