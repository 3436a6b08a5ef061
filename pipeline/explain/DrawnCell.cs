using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Explain;

/// <summary>One cell, or one line of text outside every table, as it is drawn.</summary>
/// <param name="Number">1-based in the drawing.</param>
/// <param name="Text">As printed, the pieces of several pages joined; empty for a blank cell.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="Pieces">Its boxes on the pages; none in a text document.</param>
/// <param name="IsFree">A line of a page outside every table.</param>
internal sealed record DrawnCell(
    int Number, string Text, Place Place, IReadOnlyList<(int Page, PageBox Box)> Pieces, bool IsFree)
{
    /// <summary>What a link to it names: <c>c12</c>.</summary>
    public string Anchor => FormattableString.Invariant($"c{Number}");
}
