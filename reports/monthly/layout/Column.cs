using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Monthly.Layout;

/// <summary>A column of a table.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="Share">
/// How much of the room left over it takes, against the other columns that take some; 0 for a column that is as wide
/// as its widest text, which then never breaks.
/// </param>
/// <param name="Anchor">Numbers end at the right edge.</param>
internal sealed record Column(string Head, double Share = 0, Anchor Anchor = Anchor.Start)
{
    /// <summary>A column of numbers.</summary>
    public static Column Number(string head) => new(head, 0, Anchor.End);
}
