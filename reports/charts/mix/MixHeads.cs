using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Mix;

/// <summary>The names of the level 2 over their columns, broken into lines.</summary>
internal sealed class MixHeads
{
    private const string Ending = "指标";
    private const double LineHeight = 11;
    private const double WidestHead = 37;
    private const double LeastShareOfPlot = 0.62;
    private readonly List<TextBlock> heads;

    public MixHeads(IReadOnlyList<string> levels, double width, FontSet fonts)
    {
        // The columns are not laid out yet; they will be at least this wide.
        var room = LeastShareOfPlot * (width - 2 * ChartStyles.Margin) / levels.Count;
        heads = [.. levels.Select(level => TextBlock.Even(
            Short(level), Math.Min(WidestHead, room - 2), ChartStyles.Heading, LineHeight, fonts))];
    }

    public double Height => heads.Max(head => head.Height);

    public void Paint(ISurface surface, RowTable table, double cellWidth)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            heads[i].Draw(
                surface, table.PlotLeft + (i + 0.5) * cellWidth, table.HeadBottom - 4 - heads[i].Height, Anchor.Middle);
        }
    }

    private static string Short(string level) =>
        level.Length > Ending.Length && level.EndsWith(Ending, StringComparison.Ordinal)
            ? level[..^Ending.Length] : level;
}
