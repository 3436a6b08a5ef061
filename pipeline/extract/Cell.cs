using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract;

/// <summary>One printed cell that is not blank: its text as printed, without blanks around it, and its place.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">Where it stands; of a merged cell its top left corner.</param>
/// <param name="ColumnSpan">Columns it covers; 0 where the document has no rulings to tell.</param>
internal sealed record Cell(string Text, Place Place, int ColumnSpan = 0)
{
    /// <summary>The cell's column, 1-based, as delimited in the document.</summary>
    public int Column => Place.Column;

    /// <summary>Whether another cell may stand right beside this one; unknown without rulings, so yes.</summary>
    public bool MayTouch(Cell other) => ColumnSpan == 0 || Column + ColumnSpan == other.Column;
}
