namespace PerfEtl.Reports.Charts.Table;

/// <summary>The room a table has and what it is for; all in points.</summary>
/// <param name="Width">The width of the whole picture.</param>
/// <param name="Top">Where the head begins.</param>
internal sealed record TableShape(double Width, double Top)
{
    /// <summary>The height of the head; its last line stands 9 above its end.</summary>
    public double HeadHeight { get; init; } = 22;

    /// <summary>The least height of a row.</summary>
    public double RowHeight { get; init; } = 21;

    /// <summary>The room the plot should have before labels are broken into more lines.</summary>
    public double WishedPlot { get; init; } = 180;

    /// <summary>Between the plot and the first column.</summary>
    public double PlotGap { get; init; } = 30;

    /// <summary>There is no plot: labels begin at the left edge, behind this indent, and take all the room.</summary>
    public double? LabelIndent { get; init; }
}
