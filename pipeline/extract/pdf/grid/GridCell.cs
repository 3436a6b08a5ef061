using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>One cell of a ruled table, merged cells as one.</summary>
/// <param name="Row">Of its top left corner, 0-based among the table's rows.</param>
/// <param name="Column">Of its top left corner, 0-based among the table's columns.</param>
/// <param name="RowSpan">Rows it covers, at least 1.</param>
/// <param name="ColumnSpan">Columns it covers, at least 1.</param>
/// <param name="Box">Between its rulings.</param>
/// <param name="Text">Its lines put together, without blanks around; empty for a blank cell.</param>
internal sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, PageBox Box, string Text)
{
    /// <summary>No ruling closes it above although it stands in the first row: a cut piece of a cell.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>No ruling closes it below although it stands in the last row: a cut piece of a cell.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>How its text begins and ends, for joining it with the piece on the next page.</summary>
    public TextEnds Ends { get; init; }
}
