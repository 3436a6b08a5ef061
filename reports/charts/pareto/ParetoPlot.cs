using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Pareto;

/// <summary>Upright bars by rank and the running share above them.</summary>
internal sealed class ParetoPlot
{
    private const double Height = 190;
    private const double RightAxis = 34;
    private const double LeastSlotForDots = 8;
    private const double WidestBar = 30;
    private const int MostBarsAlone = 120;
    private const double PixelColumn = 1.5;
    private static readonly int[] RoundSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000];
    private readonly ParetoModel model;
    private readonly Legend legend;
    private readonly decimal step;
    private readonly double left;
    private readonly double right;
    private readonly double top;
    private readonly FontSet fonts;

    public ParetoPlot(ParetoModel model, double width, double top, FontSet fonts)
    {
        (this.model, this.fonts) = (model, fonts);
        legend = new Legend(
            [new("项目资金总额（左轴，万元）", Palette.Ordinary), new("累计占比（右轴）", Palette.Cumulative, Legend.Mark.Line)],
            width, top, fonts);
        this.top = legend.Bottom + 12;
        step = AmountLadder.StepFor(model.Items[0].Cny / MoneyText.YuanPerWan);
        var widest = Enumerable.Range(0, AmountLadder.Steps + 1)
            .Max(i => fonts.Width(MoneyText.Tick(i * step), ChartStyles.Heading));
        left = Math.Ceiling(ChartStyles.Margin + widest + 8);
        right = width - ChartStyles.Margin - RightAxis;
    }

    public double Bottom => Floor + 32;

    private double Floor => top + Height;

    private double Slot => (right - left) / model.Items.Count;

    public void Paint(ISurface surface)
    {
        legend.Paint(surface);
        PaintGrid(surface);
        if (model.Items.Count <= MostBarsAlone) PaintBars(surface);
        else PaintColumns(surface);
        ChartInk.Rule(surface, left, right, Floor, Palette.Axis, 0.5);
        PaintRanks(surface);
        PaintCurve(surface);
    }

    private void PaintGrid(ISurface surface)
    {
        for (var i = 0; i <= AmountLadder.Steps; i++)
        {
            var y = Floor - Height * i / AmountLadder.Steps;
            var isThreshold = i == ParetoModel.Threshold * AmountLadder.Steps;
            if (i > 0) ChartInk.Rule(surface, left, right, y, isThreshold ? Palette.Cumulative : Palette.Grid, 0.5);
            ChartInk.Cell(surface, MoneyText.Tick(i * step), left - 8, y, ChartStyles.Heading);
            var style = isThreshold
                ? ChartStyles.Heading with { Color = Palette.Warning, Weight = FontWeight.Bold } : ChartStyles.Heading;
            ChartInk.Cell(surface, MoneyText.Tick(i * 20) + "%", right + RightAxis, y, style);
        }
    }

    private void PaintBars(ISurface surface)
    {
        var width = Math.Min(WidestBar, Slot * 0.62);
        for (var i = 0; i < model.Items.Count; i++)
        {
            var item = model.Items[i];
            var datum = new Datum(ParetoDatum.Sentence(item, i + 1, model), []);
            var box = Bar(X(i) - width / 2, width, item.Cny);
            var color = ColorOf(i);
            surface.Group(datum, () => surface.Rect(box, color, Math.Min(1.5, width / 4)));
        }
    }

    /// <summary>So many that they touch: one bar per column of pixels, as high as the largest project in it.</summary>
    private void PaintColumns(ISurface surface)
    {
        var count = Math.Min(model.Items.Count, (int)((right - left) / PixelColumn));
        var width = (right - left) / count;
        for (var i = 0; i < count; i++)
        {
            var rank = (int)((long)i * model.Items.Count / count);
            surface.Rect(Bar(left + i * width, width, model.Items[rank].Cny), ColorOf(rank));
        }
    }

    private void PaintRanks(ISurface surface)
    {
        foreach (var rank in Ranks())
            ChartInk.Cell(surface, MoneyText.Count(rank), X(rank - 1), Floor + 10, ChartStyles.Heading, Anchor.Middle);
        ChartInk.Cell(
            surface, "名次（金额从大到小）", (left + right) / 2, Floor + 25, ChartStyles.Heading, Anchor.Middle);
    }

    /// <summary>The first, and round ones so far apart that they never touch.</summary>
    private IEnumerable<int> Ranks()
    {
        var room = fonts.Width(MoneyText.Count(model.Items.Count), ChartStyles.Heading) + 6;
        var every = RoundSteps.FirstOrDefault(step => step * Slot >= room, model.Items.Count);
        yield return 1;
        for (var rank = every == 1 ? 2 : every; rank <= model.Items.Count; rank += every)
        {
            if ((rank - 1) * Slot >= room) yield return rank;
        }
    }

    private void PaintCurve(ISurface surface)
    {
        var every = Math.Max(1, model.Items.Count / 250);
        int[] points = [.. Enumerable.Range(0, model.Items.Count)
            .Where(i => i % every == 0 || i == model.Items.Count - 1 || i == model.LeadingCount - 1)];
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            surface.Line(X(from), Y(from), X(to), Y(to), Palette.Cumulative, 1.5);
            surface.Dot(X(to), Y(to), 0.75, Palette.Cumulative);
        }

        foreach (var i in points.Where(i => Slot >= LeastSlotForDots || i == model.LeadingCount - 1))
        {
            surface.Dot(X(i), Y(i), 2.75, Palette.Cumulative);
            surface.Dot(X(i), Y(i), 1.5, Palette.Paper);
        }
    }

    private Box Bar(double x, double width, decimal cny)
    {
        var steps = (double)(cny / MoneyText.YuanPerWan / step);
        var height = cny == 0 ? 0 : Math.Max(0.5, steps / AmountLadder.Steps * Height);
        return new Box(x, Floor - height, width, height);
    }

    private Color ColorOf(int index) => index < model.LeadingCount ? Palette.Leading : Palette.Ordinary;

    private double X(int index) => left + (index + 0.5) * Slot;

    private double Y(int index) => Floor - (double)(model.Items[index].RunningCny / model.TotalCny) * Height;
}
