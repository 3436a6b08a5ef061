using System.Text;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Funding;
using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Drawing;
using static PerfEtl.Tests.Reports.Charts.Funding.FundingSamples;

namespace PerfEtl.Tests.Reports.Charts.Plot;

/// <summary>What ScottPlot paints stands where its values say, and is painted once.</summary>
public sealed class PlotAreaTests
{
    [Fact]
    public void Bar_Values_StandOnTheScale()
    {
        var plot = new PlotArea(new Box(100, 20, 200, 60), (-50, 150), null, FontSet.Installed);
        plot.Bar(40, 11, 100, Palette.Leading);
        plot.Bar(60, 11, -50, Palette.Decrease);
        plot.Bar(70, 4, 120, Palette.Leading, 100);
        var boxes = Painted(plot);
        Assert.Equal(
            [new Box(150, 34.5, 100, 11), new Box(100, 54.5, 50, 11), new Box(250, 68, 20, 4)],
            boxes.Rects.Select(Rounded));
    }

    [Fact]
    public void Bar_TooSmallToSee_KeepsASliverAndZeroHasNone()
    {
        var plot = new PlotArea(new Box(0, 0, 100, 40), (0, 1000), null, FontSet.Installed);
        plot.Bar(10, 8, 0.001m, Palette.Leading);
        plot.Bar(30, 8, 0, Palette.Leading);
        Assert.Equal(1.25, Assert.Single(Painted(plot).Rects).Width, 3);
    }

    [Theory]
    [InlineData(4100, "0 1,000 2,000 3,000 4,000")]
    [InlineData(0.25, "0 0.05 0.1 0.15 0.2 0.25")]
    public void LabelAcross_Range_HasRoundTicksWithin(double high, string ticks)
    {
        var plot = new PlotArea(new Box(20, 20, 240, 40), (0, high), null, FontSet.Installed);
        plot.Bar(40, 11, (decimal)high, Palette.Leading);
        plot.LabelAcross(MoneyText.Tick);
        var labels = string.Join(' ', plot.TicksAcross.Select(tick => tick.Label));
        Assert.Equal(ticks, labels);
        Assert.All(plot.TicksAcross, tick => Assert.InRange(tick.Value, 0, high));
    }

    [Fact]
    public void Paint_Everything_IsPaintedOnceInTheColoursOfThePalette()
    {
        var plot = new PlotArea(new Box(0, 0, 100, 100), (0, 10), (0, 10), FontSet.Installed);
        plot.Curve([0, 5, 10], [0, 8, 2], Palette.Cumulative, 1.5);
        plot.Dot(5, 5, 3, Palette.Paper);
        plot.Area(1, 2, 1, 2, Palette.Grid);
        var picture = new Picture(100, 100, "样图", "", plot.Paint);
        var svg = Encoding.UTF8.GetString(picture.ToSvg(FontSet.Installed).Bytes.Span);
        Assert.Equal(2, svg.Split("<line").Length - 1);
        Assert.Contains($"<circle cx=\"50\" cy=\"50\" r=\"3\" fill=\"{Palette.Paper.Css}\"", svg,
            StringComparison.Ordinal);
        Assert.Contains($"stroke=\"{Palette.Cumulative.Css}\" stroke-width=\"1.5\"", svg, StringComparison.Ordinal);
        // Paper below, and the one area.
        Assert.Equal(2, svg.Split("<rect").Length - 1);
    }

    [Fact]
    public void Draw_EightThreadsAtOnce_GivesTheSameBytes()
    {
        string Svg() => ChartChecks.SvgOf(FundingChart.Draw(
            FundingChartModel.From(Mixed, Source), FontSet.Installed, ChartCatalog.StandardWidth));
        var expected = Svg();
        var drawn = new string[64];
        Parallel.For(0, drawn.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => drawn[i] = Svg());
        Assert.All(drawn, svg => Assert.Equal(expected, svg));
    }

    [Fact]
    public void Read_ShapeItDoesNotKnow_StopsRatherThanLeavesItOut()
    {
        using var svg = new MemoryStream(Encoding.UTF8.GetBytes(
            """<svg xmlns="http://www.w3.org/2000/svg"><polygon points="0,0 1,1"/></svg>"""));
        Assert.Throws<System.Diagnostics.UnreachableException>(() => PlotShapes.Read(svg));
    }

    private static TextBoxes Painted(PlotArea plot)
    {
        var boxes = new TextBoxes();
        plot.Paint(boxes);
        return boxes;
    }

    private static Box Rounded(Box box) => new(
        Math.Round(box.X, 2), Math.Round(box.Y, 2), Math.Round(box.Width, 2), Math.Round(box.Height, 2));
}
