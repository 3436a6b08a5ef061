using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Sources;

/// <summary>Paints parts along a total of 100 %: red beyond it, a hollow frame where they fall short.</summary>
internal sealed class StructureBars
{
    /// <summary>Parts of more than twice the total are cut, with a gap near the end that says so.</summary>
    private const decimal Most = 2;

    private const double BarHeight = 11;

    /// <summary>What is left of a small excess beside the line at 100 %.</summary>
    private const double Sliver = 1.75;
    private readonly StructurePanel panel;
    private readonly RowTable table;
    private readonly AxisScale axis;
    private readonly Color[] colors;

    public StructureBars(StructurePanel panel, RowTable table, Color[] colors)
    {
        (this.panel, this.table, this.colors) = (panel, table, colors);
        var shares = panel.Shown.Where(item => item.HasBar)
            .Select(item => Math.Min(Most, item.Sum!.Value / item.Total!.Value));
        axis = table.AxisFor(shares.Append(1).Select(share => 100 * share), tick => MoneyText.Tick(tick) + "%");
    }

    public void Paint(ISurface surface)
    {
        ChartInk.Grid(surface, axis, table.HeadBottom, table.ItemsBottom);
        table.Paint(surface, (i, line) =>
        {
            if (i < panel.Shown.Count) PaintItem(surface, panel.Shown[i], line);
        });
        ChartInk.Upright(surface, axis.X(0), table.HeadBottom, table.ItemsBottom, Palette.Axis, 0.5);
        ChartInk.Upright(surface, axis.X(100), table.HeadBottom, table.ItemsBottom, Palette.Heading, 0.75);
    }

    private void PaintItem(ISurface surface, Composition item, TableLine line)
    {
        if (item.HasBar) PaintBar(surface, item, line);
        else ChartInk.Cell(surface, Reason(item), axis.X(0) + 6, line.Middle, ChartStyles.Footer, Anchor.Start);
    }

    private static string Reason(Composition item) =>
        !item.HasParts ? "构成未填" : item.Total is null ? "总额未填" : item.Total <= 0 ? "总额不大于 0" : "含负数";

    private void PaintBar(ISurface surface, Composition item, TableLine line)
    {
        var (total, sum) = (item.Total!.Value, item.Sum!.Value);
        if (sum < total)
            ChartInk.Hollow(surface, Piece(sum / total, 1, line), Palette.Warning, 0.75);
        var running = 0m;
        for (var i = 0; i < item.Parts.Count; i++)
        {
            if (item.Parts[i] is not { } part || part == 0) continue;
            var (from, to) = (running / total, (running + part) / total);
            if (from < 1) surface.Rect(Piece(from, Math.Min(1, to), line), colors[i]);
            running += part;
        }

        if (sum <= total) return;
        var beyond = Piece(1, Math.Min(Most, sum / total), line);
        surface.Rect(beyond with { Width = Math.Max(Sliver, beyond.Width) }, Palette.Error);
        if (sum / total > Most) PaintBreak(surface, line);
    }

    private void PaintBreak(ISurface surface, TableLine line)
    {
        var x = axis.X(100 * Most) - 9;
        foreach (var shift in new[] { 0.0, 4.0 })
            surface.Line(x + shift, line.Middle + 7, x + shift + 3, line.Middle - 7, Palette.Paper, 1.5);
    }

    private Box Piece(decimal from, decimal to, TableLine line) => new(
        axis.X(100 * from), line.Middle - BarHeight / 2,
        Math.Max(0.5, axis.X(100 * to) - axis.X(100 * from)), BarHeight);
}
