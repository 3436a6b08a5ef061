using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Pareto;

/// <summary>Upright bars by rank and the running sum, both in 万元; the same height as a share at the right.</summary>
internal sealed class ParetoPlot
{
    /// <summary>How much of its slot a bar takes.</summary>
    public const double BarShare = 0.62;

    private const double Height = 300;
    private const double RightAxis = 40;
    private const double Ring = 2.75;
    private const int MostBars = 150;
    private const int MostPoints = 400;
    private readonly ParetoModel model;
    private readonly FontSet fonts;
    private readonly PlotArea plot;
    private readonly double total;

    public ParetoPlot(ParetoModel model, double width, double top, FontSet fonts)
    {
        (this.model, this.fonts) = (model, fonts);
        total = Wan(model.TotalCny);
        var left = Math.Ceiling(
            ChartStyles.Margin + fonts.Width(MoneyText.Tick(Math.Floor((decimal)total)), ChartStyles.Heading) + 12);
        var right = width - ChartStyles.Margin - RightAxis;
        var count = model.Items.Count;
        plot = new PlotArea(
            new Box(left, top + 24, right - left, Height), (0.5, count + 0.5), (0, total), fonts);
        plot.LabelUp(MoneyText.Tick);
        AddMarks();
    }

    public double Bottom => plot.Box.Bottom + 32;

    public void Paint(ISurface surface)
    {
        PaintShares(surface);
        plot.PaintGround(surface);
        PaintBars(surface);
        PaintRanks(surface);
        new ParetoNames(model, plot, fonts).Paint(surface);
        for (var i = 0; i < model.NamedCount; i++)
        {
            var (x, y) = (plot.X(i + 1), plot.Y(Wan(model.Items[i].RunningCny)));
            surface.Dot(x, y, Ring, Palette.Cumulative);
            surface.Dot(x, y, Ring - 1.25, Palette.Paper);
        }
    }

    /// <summary>Yuan as 万元 on the plot's scale.</summary>
    public static double Wan(decimal cny) => (double)(cny / MoneyText.YuanPerWan);

    private void AddMarks()
    {
        // So many that they touch: one bar for every so many ranks, as high as the largest of them.
        var (count, every) = (model.Items.Count, 1 + model.Items.Count / (MostBars + 1));
        for (var i = 0; i < count; i += every)
        {
            var width = every == 1 ? BarShare : every;
            var color = i < model.LeadingCount ? Palette.Leading : Palette.Ordinary;
            plot.Column(i + 1 + (every - 1) / 2.0, Math.Min(width, count + 0.5 - i - 0.5), Wan(model.Items[i].Cny),
                color);
        }

        var step = Math.Max(1, count / MostPoints);
        int[] points = [.. Enumerable.Range(0, count).Where(i => i % step == 0 || i == count - 1)];
        if (count > 1)
        {
            plot.Curve([.. points.Select(i => i + 1.0)], [.. points.Select(i => Wan(model.Items[i].RunningCny))],
                Palette.Cumulative, 1.5);
        }
    }

    private void PaintShares(ISurface surface)
    {
        ChartInk.Cell(surface, "万元", plot.Box.X - 8, plot.Box.Y - 16, ChartStyles.Heading);
        ChartInk.Cell(surface, "占总额", plot.Box.Right + RightAxis, plot.Box.Y - 16, ChartStyles.Heading);
        foreach (var (value, label) in plot.TicksUp)
            ChartInk.Cell(surface, label, plot.Box.X - 8, plot.Y(value), ChartStyles.Heading);
        for (var share = 0; share <= 100; share += 20)
        {
            var y = plot.Y(total * share / 100);
            var isThreshold = share == 100 * ParetoModel.Threshold;
            var style = isThreshold
                ? ChartStyles.Heading with { Color = Palette.Warning, Weight = FontWeight.Bold } : ChartStyles.Heading;
            if (isThreshold) ChartInk.Rule(surface, plot.Box.X, plot.Box.Right, y, Palette.Cumulative, 0.5);
            ChartInk.Cell(surface, MoneyText.Tick(share) + "%", plot.Box.Right + RightAxis, y, style);
        }
    }

    /// <summary>Each bar in a group that says what it is, where each project has its own.</summary>
    private void PaintBars(ISurface surface)
    {
        if (model.Items.Count > MostBars) plot.PaintWithin(surface, plot.Box);
        else
        {
            for (var i = 0; i < model.Items.Count; i++)
            {
                var slot = new Box(plot.X(i + 0.5), plot.Box.Y, plot.X(i + 1.5) - plot.X(i + 0.5), plot.Box.Height);
                surface.Group(
                    ParetoDatum.For(model.Items[i], i + 1, model), () => plot.PaintWithin(surface, slot));
            }
        }

        ChartInk.Rule(surface, plot.Box.X, plot.Box.Right, plot.Box.Bottom, Palette.Axis, 0.5);
    }

    private void PaintRanks(ISurface surface)
    {
        var room = fonts.Width(MoneyText.Count(model.Items.Count), ChartStyles.Heading) + 6;
        var last = double.NegativeInfinity;
        foreach (var rank in Ranks())
        {
            if (plot.X(rank) - last < room) continue;
            last = plot.X(rank);
            ChartInk.Cell(surface, MoneyText.Count(rank), last, plot.Box.Bottom + 10, ChartStyles.Heading,
                Anchor.Middle);
        }

        ChartInk.Cell(surface, "按金额从大到小的名次", (plot.Box.X + plot.Box.Right) / 2, plot.Box.Bottom + 25,
            ChartStyles.Heading, Anchor.Middle);
    }

    /// <summary>Every rank up to twenty, else the first and round ones.</summary>
    private IEnumerable<int> Ranks()
    {
        var count = model.Items.Count;
        // 1, 2, 10, 20, 100, …
        var (every, isTwo) = (1, false);
        while (count / every > 25)
        {
            every *= isTwo ? 5 : 2;
            isTwo = !isTwo;
        }

        yield return 1;
        for (var rank = every; rank <= count; rank += every) if (rank > 1) yield return rank;
    }
}

/// <summary>What one project of the Pareto chart stands for.</summary>
internal static class ParetoDatum
{
    public static Datum For(ParetoItem item, int rank, ParetoModel model) => ProjectDatum.For(
        item.Row, Sentence(item, rank, model), ("total-cny", item.Cny), ("running-cny", item.RunningCny));

    public static string Sentence(ParetoItem item, int rank, ParetoModel model) =>
        $"第 {MoneyText.Count(rank)} 名 {item.Label}：{MoneyText.Wan(item.Cny)} 万元，占 {model.Share(item.Cny)}，"
        + $"累计 {model.Share(item.RunningCny)}";
}
