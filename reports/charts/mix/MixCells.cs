using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Mix;

/// <summary>The coloured cells of the heat map, and the plain numbers of rest and total.</summary>
internal sealed class MixCells
{
    private const double Gap = 2;
    private const string None = "·";
    private readonly MixModel model;
    private readonly double left;
    private readonly double size;

    public MixCells(MixModel model, List<MixLine> lines, RowTable table, FontSet fonts)
    {
        (this.model, left) = (model, table.PlotLeft);
        CellWidth = table.PlotWidth / model.Levels.Count;
        var widest = lines.SelectMany(line => model.Levels.Select((_, i) => Text(line, i)))
            .Max(text => fonts.Width(text, ChartStyles.Total));
        // A hundred thousand indicators in twelve columns of a page: smaller, but never on top of each other.
        size = ChartStyles.Total.Size * Math.Min(1, (CellWidth - Gap - 2) / widest);
    }

    public double CellWidth { get; }

    public void Paint(ISurface surface, MixLine line, TableLine place)
    {
        for (var i = 0; i < model.Levels.Count; i++)
        {
            var (middle, value) = (left + (i + 0.5) * CellWidth, model.ValueOf(line, i));
            var style = place.Row.LabelStyle with { Size = size };
            if (place.Row.Kind == RowKind.Item)
            {
                var (width, height) = (CellWidth - Gap, place.Height - Gap);
                var box = new Box(middle - width / 2, place.Middle - height / 2, width, height);
                surface.Rect(box, MixScale.ColorOf(value), 2);
                style = style with { Color = MixScale.InkOn(value) };
            }

            ChartInk.Cell(surface, Text(line, i), middle, place.Middle, style, Anchor.Middle);
        }
    }

    private string Text(MixLine line, int level) => line.Counts[level] == 0 ? None
        : model.ByDepartment ? MoneyText.Mean(model.ValueOf(line, level)) : MoneyText.Count(line.Counts[level]);
}
