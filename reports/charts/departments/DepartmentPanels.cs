using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Departments;

/// <summary>The columns of numbers with bars under them; no narrower than their widest number.</summary>
internal sealed class DepartmentPanels
{
    private const double Gap = 14;
    private const double BarHeight = 4.5;
    private readonly DepartmentModel model;
    private readonly (DepartmentMetric Metric, PlotArea Plot)[] panels;

    public DepartmentPanels(DepartmentModel model, List<DepartmentRow> rows, RowTable table, FontSet fonts)
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
