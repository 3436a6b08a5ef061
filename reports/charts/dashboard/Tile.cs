using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Dashboard;

/// <summary>One small chart of the dashboard: what it is about, its finding, a few bars.</summary>
/// <param name="Topic">各项目资金规模.</param>
/// <param name="Finding">The headline of the whole chart.</param>
/// <param name="Unit">Of the numbers beside the bars.</param>
/// <param name="Bars">A few; none where there is nothing to compare.</param>
internal sealed record Tile(string Topic, string Finding, string Unit, IReadOnlyList<TileBar> Bars);

/// <summary>One bar with its name and number.</summary>
/// <param name="Label">Shortened where it does not fit; the datum has it whole.</param>
/// <param name="Text">The number as printed.</param>
/// <param name="Pieces">What the bar is made of, from zero.</param>
internal sealed record TileBar(string Label, string Text, params IReadOnlyList<(decimal Value, Color Color)> Pieces)
{
    /// <summary>The sum of many, or a name in smaller print.</summary>
    public bool IsFaint { get; init; }
}
