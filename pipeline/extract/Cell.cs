using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract;

/// <summary>One printed cell that is not blank: its text as printed, without blanks around it, and its place.</summary>
internal sealed record Cell(string Text, Place Place)
{
    /// <summary>The cell's column, 1-based, as delimited in the document.</summary>
    public int Column => Place.Column;
}
