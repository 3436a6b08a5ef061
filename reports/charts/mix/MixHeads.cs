using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Mix;

/// <summary>The names of the level 2 over their columns, broken into lines, under a rule with their level 1.</summary>
internal sealed class MixHeads
{
    private const string Ending = "指标";
    private const double LineHeight = 11;
    private const double GroupHeight = 18;
    private const double WidestHead = 37;
    private const double LeastShareOfPlot = 0.6;
    private static readonly TextStyle GroupStyle = ChartStyles.Heading with
    {
        Weight = FontWeight.Bold,
        Color = Palette.Text,
    };

    private readonly MixModel model;
    private readonly FontSet fonts;
    private readonly List<TextBlock> heads;

    public MixHeads(MixModel model, double width, FontSet fonts)
    {
        (this.model, this.fonts) = (model, fonts);
        // The columns are not laid out yet; they will be at least this wide.
        var room = LeastShareOfPlot * (width - 2 * ChartStyles.Margin) / (model.Levels.Count
            + model.Groups.Count * 0.22);
        heads = [.. model.Levels.Select(level => TextBlock.Even(
            Short(level), Math.Min(WidestHead, room - 2), ChartStyles.Heading, LineHeight, fonts))];
    }

    public double Height => GroupHeight + heads.Max(head => head.Height);

    public void Paint(ISurface surface, RowTable table, MixCells cells)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            var (left, right) = cells.Column(i);
            heads[i].Draw(surface, (left + right) / 2, table.HeadBottom - 4 - heads[i].Height, Anchor.Middle);
        }

        var first = 0;
        foreach (var (level1, levels) in model.Groups)
        {
            PaintGroup(
                surface, level1, cells.Column(first).Left + 1, cells.Column(first + levels.Count - 1).Right - 1,
                table.HeadBottom - 8 - heads.Max(head => head.Height));
            first += levels.Count;
        }
    }

    private void PaintGroup(ISurface surface, string level1, double left, double right, double y)
    {
        if (level1.Length == 0) return;
        ChartInk.Rule(surface, left, right, y, Palette.Ordinary, 0.75);
        var name = fonts.Width(level1, GroupStyle) <= right - left ? level1 : Short(level1);
        var size = Math.Min(1, (right - left) / fonts.Width(name, GroupStyle));
        ChartInk.Cell(
            surface, name, (left + right) / 2, y - 8, GroupStyle with { Size = GroupStyle.Size * size }, Anchor.Middle);
    }

    private static string Short(string level) =>
        level.Length > Ending.Length && level.EndsWith(Ending, StringComparison.Ordinal)
            ? level[..^Ending.Length] : level;
}
