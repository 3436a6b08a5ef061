using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Departments;

/// <summary>The columns of numbers with bars under them; no narrower than their widest number.</summary>
internal sealed class DepartmentPanels
{
    private const double Gap = 14;
    private const double BarHeight = 4.5;
    private readonly DepartmentChartModel model;
    private readonly (DepartmentMetric Metric, PlotArea Plot)[] panels;

    public DepartmentPanels(DepartmentChartModel model, List<DepartmentRow> rows, RowTable table, FontSet fonts)
    {
        this.model = model;
        var metrics = DepartmentMetric.All;
        double[] needs = [.. metrics.Select(metric => Math.Ceiling(rows
            .Select(row => fonts.Width(metric.Text(row), ChartStyles.Total))
            .Append(fonts.Width(metric.Head, ChartStyles.Heading)).Max()))];
        // What is left over is shared out evenly.
        var spare = Math.Max(0, table.PlotWidth - Gap * (metrics.Count - 1) - needs.Sum()) / metrics.Count;
        var left = table.PlotLeft + 6;
        panels = new (DepartmentMetric, PlotArea)[metrics.Count];
        for (var i = 0; i < metrics.Count; i++)
        {
            var width = needs[i] + spare - 6.0 / metrics.Count;
            panels[i] = (metrics[i], PlotOf(metrics[i], rows, table, left, width, fonts));
            left += width + Gap;
        }

        HeadMiddle = table.HeadBottom - 9;
    }

    private double HeadMiddle { get; }

    public void PaintHeads(ISurface surface)
    {
        foreach (var (metric, plot) in panels)
            ChartInk.Cell(surface, metric.Head, plot.Box.Right, HeadMiddle, ChartStyles.Heading);
    }

    public void PaintRow(ISurface surface, DepartmentRow row, TableLine line)
    {
        var middle = line.Row.Kind == RowKind.Item ? line.Middle - 5 : line.Middle;
        foreach (var (metric, plot) in panels)
        {
            plot.PaintRow(surface, line.Top, line.Bottom);
            ChartInk.Cell(surface, metric.Text(row), plot.Box.Right, middle, line.Row.LabelStyle);
        }
    }

    /// <summary>A bar over a pale track for every department, as long as the metric says.</summary>
    private PlotArea PlotOf(
        DepartmentMetric metric, List<DepartmentRow> rows, RowTable table, double left, double width, FontSet fonts)
    {
        var full = model.FullLength(metric) is > 0 and var length ? length : 1;
        var plot = new PlotArea(
            new Box(left, table.HeadBottom, Math.Max(1, width), table.ItemsBottom - table.HeadBottom),
            (0, (double)full), null, fonts);
        foreach (var (row, line) in rows.Zip(table.Lines).Where(pair => pair.Second.Row.Kind == RowKind.Item))
        {
            var middle = line.Middle + 5 + BarHeight / 2;
            plot.Bar(middle, BarHeight, full, Palette.Panel);
            var from = 0m;
            foreach (var (value, color) in metric.Pieces(row, ColorOf(row)).Where(piece => piece.Value > 0))
            {
                plot.Bar(middle, BarHeight, from + value, color, from);
                from += value;
            }
        }

        return plot;
    }

    private Color ColorOf(DepartmentRow row) =>
        model.Leaders.Contains(row.DepartmentName) ? Palette.Leading : Palette.Ordinary;
}

/// <summary>One thing departments are compared by: a number and a small bar under it.</summary>
/// <param name="Head">What it is.</param>
/// <param name="Text">The number as printed.</param>
/// <param name="Pieces">What the bar is made of, from the left; negative amounts have none.</param>
/// <param name="Full">What a bar over the whole width stands for; null for the largest department.</param>
internal sealed record DepartmentMetric(
    string Head, Func<DepartmentRow, string> Text, Func<DepartmentRow, Color, (decimal Value, Color Color)[]> Pieces,
    decimal? Full = null)
{
    public static IReadOnlyList<DepartmentMetric> All { get; } =
    [
        new("项目资金总额", row => row.TotalCny is { } cny ? MoneyText.Wan(cny) : MoneyText.NotFilled,
            (row, color) => [(row.TotalCny ?? 0, color)]),
        new("项目数", row => MoneyText.Count(row.ProjectCount), (row, color) => [(row.ProjectCount, color)]),
        new("指标数", row => MoneyText.Count(row.IndicatorCount), (row, color) => [(row.IndicatorCount, color)]),
        new("量化占比", row => row.IndicatorCount == 0 ? "无指标" : MoneyText.Share(row.QuantifiedCount, row.IndicatorCount),
            (row, color) => [(row.QuantifiedCount / Math.Max(1m, row.IndicatorCount), color)], 1),
        new("每份问题", row => MoneyText.Mean(row.FindingsPerForm),
            (row, _) =>
            [
                (PerForm(row.ErrorCount, row), Palette.Error),
                (PerForm(row.WarningCount, row), Palette.WarningFill),
            ]),
    ];

    /// <summary>The length of the whole bar.</summary>
    public decimal Length(DepartmentRow row) => Pieces(row, Palette.Ordinary).Sum(piece => Math.Max(0, piece.Value));

    private static decimal PerForm(int count, DepartmentRow row) => count / Math.Max(1m, row.ProjectCount);
}
