using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Mix;

/// <summary>The coloured cells of the heat map in the groups of level 1, and the plain numbers of rest and
/// total.</summary>
internal sealed class MixCells
{
    private const double Gap = 2;
    private const double GroupGap = 0.22;
    private const string None = "·";
    private readonly MixModel model;
    private readonly PlotArea plot;
    private readonly double[] places;
    private readonly double size;

    public MixCells(MixModel model, List<MixLine> lines, RowTable table, FontSet fonts)
    {
        this.model = model;
        places = [.. model.Groups.SelectMany((group, g) => group.Levels.Select(_ => g * GroupGap))
            .Select((shift, i) => i + shift)];
        plot = table.PlotBetween(0, places[^1] + 1);
        CellWidth = plot.X(1) - plot.X(0);
        var widest = lines.SelectMany(line => model.Levels.Select((_, i) => Text(line, i)))
            .Max(text => fonts.Width(text, ChartStyles.Total));
        // A hundred thousand indicators in twelve columns of a page: smaller, but never on top of each other.
        size = ChartStyles.Total.Size * Math.Min(1, (CellWidth - Gap - 2) / widest);
        foreach (var (line, place) in lines.Zip(table.Lines).Where(pair => pair.Second.Row.Kind == RowKind.Item))
            AddCells(line, place);
    }

    public double CellWidth { get; }

    /// <summary>Where a column begins and ends.</summary>
    public (double Left, double Right) Column(int level) => (plot.X(places[level]), plot.X(places[level] + 1));

    public void Paint(ISurface surface, MixLine line, TableLine place)
    {
        plot.PaintRow(surface, place.Top, place.Bottom);
        for (var i = 0; i < model.Levels.Count; i++)
        {
            var style = place.Row.LabelStyle with { Size = size };
            if (place.Row.Kind == RowKind.Item) style = style with { Color = InkOn(line, i) };
            var (left, right) = Column(i);
            ChartInk.Cell(surface, Text(line, i), (left + right) / 2, place.Middle, style, Anchor.Middle);
        }
    }

    private void AddCells(MixLine line, TableLine place)
    {
        var half = (place.Height - Gap) / 2;
        for (var i = 0; i < model.Levels.Count; i++)
        {
            var (left, right) = Column(i);
            plot.Area(
                plot.ValueAt(left + Gap / 2), plot.ValueAt(right - Gap / 2), place.Middle - half, place.Middle + half,
                model.ByDepartment ? MixScale.ColorOfShare(MixModel.Coverage(line, i))
                    : MixScale.ColorOf(line.Counts[i]));
        }
    }

    private Color InkOn(MixLine line, int level) => model.ByDepartment
        ? MixScale.InkOnShare(MixModel.Coverage(line, level)) : MixScale.InkOn(line.Counts[level]);

    private string Text(MixLine line, int level) => model.ByDepartment
        ? MoneyText.Count(MixModel.Coverage(line, level))
        : line.Counts[level] == 0 ? None : MoneyText.Count(line.Counts[level]);
}
