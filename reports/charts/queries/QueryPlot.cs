using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Queries;

/// <summary>Line, scatter and histogram: a plot with two axes.</summary>
internal sealed class QueryPlot
{
    private const double Height = 280;
    private const double Inset = 8;
    private const double Dot = 2.5;
    private const int MostDots = 60;
    private readonly QueryTable table;
    private readonly QueryChartKind kind;
    private readonly string headline;
    private readonly string source;
    private readonly FontSet fonts;
    private readonly int? labels;
    private readonly (double X, double Y, int Row)[] points;
    private readonly string xName;
    private readonly string yName;

    public QueryPlot(QueryTable table, QueryChartKind kind, string? title, string source, FontSet fonts)
    {
        (this.table, this.kind, this.source, this.fonts) = (table, kind, source, fonts);
        var isTwo = kind != QueryChartKind.Histogram && table.Numeric.Count > 1 && QueryChart.LabelOf(table) is null
            || kind == QueryChartKind.Scatter;
        labels = isTwo || kind == QueryChartKind.Histogram ? null : QueryChart.LabelOf(table);
        var y = table.Numeric[isTwo ? 1 : 0];
        points = [.. Enumerable.Range(0, table.Rows.Count)
            .Select(row => (X: isTwo ? table.Number(row, table.Numeric[0]) : row + 1, Y: table.Number(row, y), row))
            .Where(point => point.X is not null && point.Y is not null)
            .Select(point => (point.X!.Value, point.Y!.Value, point.row))];
        if (points.Length == 0) throw new ChartUnavailableException("查询结果中没有可画的数值（都是空值，或大得画不出）。");
        (xName, yName) = kind == QueryChartKind.Histogram ? (table.Columns[y], "行数")
            : (isTwo ? table.Columns[table.Numeric[0]] : labels is { } by ? table.Columns[by] : "行", table.Columns[y]);
        headline = title ?? (kind == QueryChartKind.Histogram ? $"{table.Columns[y]}的分布" : $"{yName}，按{xName}");
    }

    public Picture Draw(double width) => QueryChart.Around(table, headline, source, table.Rows.Count - points.Length)
        .Around(width, fonts, top =>
        {
            var bins = kind == QueryChartKind.Histogram ? Bins() : [];
            var (xs, ys) = kind == QueryChartKind.Histogram
                ? ([bins[0].Low, bins[^1].High], bins.Select(bin => (double)bin.Count).Append(0))
                : (points.Select(point => point.X), points.Select(point => point.Y));
            var (low, high) = Range(ys);
            var left = Math.Ceiling(ChartStyles.Margin + 12 + new[] { low, high, (low + high) / 2 }
                .Max(value => fonts.Width(QueryChart.Print(Math.Round(value)), ChartStyles.Heading)) + 14);
            var plot = new PlotArea(
                new Box(left, top + 20, width - ChartStyles.Margin - Inset - left, Height), Range(xs), (low, high),
                fonts);
            plot.LabelUp(MoneyText.Tick, isWhole: kind == QueryChartKind.Histogram);
            if (labels is null) plot.LabelAcross(MoneyText.Tick);
            AddMarks(plot, bins);
            return new ChartBody(plot.Box.Bottom + 36, surface => Paint(surface, plot));
        });

    private void AddMarks(PlotArea plot, (double Low, double High, int Count)[] bins)
    {
        foreach (var (low, high, count) in bins) plot.Area(low, high - (high - low) * 0.04, 0, count, Palette.Leading);
        if (kind == QueryChartKind.Line && points.Length > 1)
            plot.Curve([.. points.Select(point => point.X)], [.. points.Select(point => point.Y)], Palette.Leading,
                1.5);
        if (kind == QueryChartKind.Scatter || kind == QueryChartKind.Line && points.Length <= MostDots)
            foreach (var (x, y, _) in points) plot.Dot(x, y, Dot, Palette.Leading);
    }

    private void Paint(ISurface surface, PlotArea plot)
    {
        plot.Paint(surface);
        ChartInk.Rule(surface, plot.Box.X, plot.Box.Right, plot.Box.Bottom, Palette.Axis, 0.5);
        ChartInk.Cell(surface, yName, ChartStyles.Margin, plot.Box.Y - 14, ChartStyles.Heading, Anchor.Start);
        foreach (var (value, label) in plot.TicksUp)
            ChartInk.Cell(surface, label, plot.Box.X - 8, plot.Y(value), ChartStyles.Heading);
        var (last, ticks) = (double.NegativeInfinity, labels is { } column
            ? points.Select(point => (Value: point.X, Label: table.Text(point.Row, column))) : plot.TicksAcross);
        foreach (var (value, label) in ticks)
        {
            var half = fonts.Width(label, ChartStyles.Heading) / 2;
            if (plot.X(value) - half < last || plot.X(value) + half > plot.Box.Right + Inset + ChartStyles.Margin
                || plot.X(value) - half < ChartStyles.Margin / 2) continue;
            last = plot.X(value) + half + 6;
            ChartInk.Cell(surface, label, plot.X(value), plot.Box.Bottom + 11, ChartStyles.Heading, Anchor.Middle);
        }

        ChartInk.Cell(surface, xName, plot.Box.Right, plot.Box.Bottom + 27, ChartStyles.Heading);
    }

    /// <summary>As many equal ranges as the square root of the rows, from 1 to 40.</summary>
    private (double Low, double High, int Count)[] Bins()
    {
        var (low, high) = (points.Min(point => point.Y), points.Max(point => point.Y));
        if (low == high) return [(low - 0.5, low + 0.5, points.Length)];
        var count = Math.Clamp((int)Math.Ceiling(Math.Sqrt(points.Length)), 1, 40);
        var width = (high - low) / count;
        var counts = new int[count];
        foreach (var (_, y, _) in points) counts[Math.Min(count - 1, (int)((y - low) / width))]++;
        return [.. counts.Select((number, i) => (low + i * width, low + (i + 1) * width, number))];
    }

    /// <summary>From the least to the largest, never without extent.</summary>
    private static (double, double) Range(IEnumerable<double> values)
    {
        var (low, high) = (values.Min(), values.Max());
        return low < high ? (low, high) : (low - 1, high + 1);
    }
}
