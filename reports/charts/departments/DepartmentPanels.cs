using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Departments;

/// <summary>The columns of numbers with bars under them; no narrower than their widest number.</summary>
internal sealed class DepartmentPanels
{
    private const double Gap = 14;
    private const double BarHeight = 4.5;
    private readonly DepartmentModel model;
    private readonly (DepartmentMetric Metric, double Left, double Width, decimal Full)[] panels;

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
        panels = new (DepartmentMetric, double, double, decimal)[metrics.Count];
        for (var i = 0; i < metrics.Count; i++)
        {
            var width = needs[i] + spare - 6.0 / metrics.Count;
            panels[i] = (metrics[i], left, width, model.FullLength(metrics[i]));
            left += width + Gap;
        }

        HeadMiddle = table.HeadBottom - 9;
    }

    private double HeadMiddle { get; }

    public void PaintHeads(ISurface surface)
    {
        foreach (var (metric, left, width, _) in panels)
            ChartInk.Cell(surface, metric.Head, left + width, HeadMiddle, ChartStyles.Heading);
    }

    public void PaintRow(ISurface surface, DepartmentRow row, TableLine line)
    {
        var isItem = line.Row.Kind == RowKind.Item;
        foreach (var (metric, left, width, full) in panels)
        {
            var middle = isItem ? line.Middle - 5 : line.Middle;
            ChartInk.Cell(surface, metric.Text(row), left + width, middle, line.Row.LabelStyle);
            if (isItem) PaintBar(surface, row, metric, full, new Box(left, line.Middle + 5, width, BarHeight));
        }
    }

    private void PaintBar(ISurface surface, DepartmentRow row, DepartmentMetric metric, decimal full, Box track)
    {
        surface.Rect(track, Palette.Panel);
        var x = track.X;
        foreach (var (value, color) in metric.Pieces(row, ColorOf(row)))
        {
            if (value <= 0 || full <= 0) continue;
            var length = Math.Max(0.75, (double)(value / full) * track.Width);
            length = Math.Min(length, track.Right - x);
            surface.Rect(track with { X = x, Width = length }, color);
            x += length;
        }
    }

    private Color ColorOf(DepartmentRow row) =>
        model.Leaders.Contains(row.DepartmentName) ? Palette.Leading : Palette.Ordinary;
}
