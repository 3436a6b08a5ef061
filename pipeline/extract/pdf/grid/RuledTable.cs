using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>One ruled table of one page, or the piece of a table that the page shows.</summary>
/// <param name="Box">Around all cells.</param>
/// <param name="Columns">Positions of the column edges from left to right, one more than there are columns.</param>
/// <param name="Rows">Positions of the row edges from top to bottom, one more than there are rows.</param>
/// <param name="Cells">In reading order; every place of the table is covered by exactly one cell.</param>
/// <param name="IsOpenAbove">No ruling closes its first row: it goes on from the page before.</param>
/// <param name="IsOpenBelow">No ruling closes its last row: it goes on on the next page.</param>
internal sealed record RuledTable(
    PageBox Box, IReadOnlyList<double> Columns, IReadOnlyList<double> Rows, IReadOnlyList<GridCell> Cells,
    bool IsOpenAbove, bool IsOpenBelow);
