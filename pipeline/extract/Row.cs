using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract;

/// <summary>One printed row: its cells that are not blank, left to right; without cells it is a blank line.</summary>
/// <param name="Line">Line of the document, 1-based; of the page in a paged document.</param>
/// <param name="Cells">The cells with text; their columns tell where blank cells stand between them.</param>
internal sealed record Row(int Line, IReadOnlyList<Cell> Cells)
{
    /// <summary>
    /// Merged cells of rows above that reach down into this row, left to right; known only with rulings.
    /// </summary>
    public IReadOnlyList<Cell> Covering { get; init; } = [];

    /// <summary>Blank cells of several rows that begin on this row or reach down into it, left to right.</summary>
    /// <remarks>Not those that a page break may have cut off from a cell with text.</remarks>
    public IReadOnlyList<Cell> Blank { get; init; } = [];

    /// <summary>How many cells the line has, blank ones included; 0 where nothing delimits them.</summary>
    public int Width { get; init; }

    /// <summary>Whether the row stands in a ruled table.</summary>
    public bool IsRuled { get; init; }

    /// <summary>What its cells hold beside their print, such as a digit in white; no part of any cell's text.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Why a form with this row cannot be read without guessing: a formula without its value.</summary>
    public IReadOnlyList<Refusal> Doubts { get; init; } = [];

    /// <summary>Whether the row has no text at all.</summary>
    public bool IsBlank => Cells.Count == 0;
}

/// <summary>One printed cell that is not blank: its text as printed, without blanks around it, and its place.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">Where it stands; of a merged cell its top left corner.</param>
/// <param name="ColumnSpan">Columns it covers; 0 where the document has no rulings to tell.</param>
internal sealed record Cell(string Text, Place Place, int ColumnSpan = 0)
{
    /// <summary>The text and its place, as they stand.</summary>
    public Printed<string> AsPrinted => new(Text, Text, Place);

    /// <summary>The cell's column, 1-based, as delimited in the document.</summary>
    public int Column => Place.Column;

    /// <summary>Whether another cell may stand right beside this one; unknown without rulings, so yes.</summary>
    public bool MayTouch(Cell other) => ColumnSpan == 0 || Column + ColumnSpan == other.Column;
}
