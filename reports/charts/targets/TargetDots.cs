using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Targets;

/// <summary>The dots of the target chart, the line at the median, and how often each value is set.</summary>
internal sealed class TargetDots
{
    private const double Inset = 14;
    private const int MostValues = 8;
    private readonly TargetModel model;
    private readonly RowTable table;
    private readonly PlotArea plot;
    private readonly FontSet fonts;
    private readonly List<IReadOnlyList<TargetMark>> marks = [];

    public TargetDots(TargetModel model, RowTable table, FontSet fonts)
    {
        (this.model, this.table, this.fonts) = (model, table, fonts);
        var values = model.Shown.SelectMany(line => line.Rows).Select(row => (double)row.Value!.Value).ToList();
        var (low, high) = (values.Min(), values.Max());
        // A single value stands in the middle, and its label at the median says what it is.
        plot = table.PlotBetween(low == high ? low - 1 : low, low == high ? low + 1 : high, Inset);
        if (low != high) plot.LabelAcross(model.Kind.PrintShort);
        plot.Upright((double)model.All.Median!.Value, Palette.Cumulative, 1);
        foreach (var (line, place) in model.Shown.Zip(table.Lines)) Add(line, place.Middle);
    }

    public void Paint(ISurface surface)
    {
        plot.PaintGround(surface);
        ChartInk.TickLabels(surface, plot);
        PaintMedian(surface);
        table.Paint(surface, (i, line) =>
        {
            plot.PaintRow(surface, line.Top, line.Bottom);
            if (i < marks.Count) PaintCounts(surface, marks[i], line.Middle);
        });
        if (table.Lines[^1].Row.Kind == RowKind.Total) PaintSums(surface, table.Lines[^1].Middle);
    }

    private void Add(TargetLine line, double middle)
    {
        var row = TargetMark.Of(line.Rows, value => plot.X((double)value));
        marks.Add(row);
        if (row.Count > 1)
            plot.Area(plot.ValueAt(row[0].X), plot.ValueAt(row[^1].X), middle - 1, middle + 1, Palette.ThirdPart);
        foreach (var mark in row)
        {
            var x = plot.ValueAt(mark.X);
            plot.Dot(x, middle, mark.Radius, mark.HasUpper ? Palette.Warning : Palette.Leading);
            if (mark.HasUpper) plot.Dot(x, middle, mark.Radius - 1.5, Palette.Paper);
        }
    }

    private void PaintMedian(ISurface surface)
    {
        var median = $"中位数 {model.Kind.PrintShort(model.All.Median!.Value)}";
        var half = fonts.Width(median, ChartStyles.Heading) / 2;
        var x = Math.Clamp(plot.X((double)model.All.Median.Value), ChartStyles.Margin + half, table.Right - half);
        ChartInk.Cell(surface, median, x, table.HeadBottom - 23, Marked(ChartStyles.Heading), Anchor.Middle);
    }

    private void PaintCounts(ISurface surface, IReadOnlyList<TargetMark> row, double middle)
    {
        foreach (var mark in row.Where(mark => mark.Rows.Count > 1))
        {
            var count = MoneyText.Count(mark.Rows.Count);
            var style = mark.HasUpper ? Marked(ChartStyles.Footer) : ChartStyles.Footer with { Color = Palette.Paper };
            if (fonts.Width(count, style) < 2 * mark.Radius)
                ChartInk.Cell(surface, count, mark.X, middle, style, Anchor.Middle);
        }
    }

    /// <summary>How many set each value, below the dots; only where there is room for every one.</summary>
    private void PaintSums(ISurface surface, double middle)
    {
        var sums = model.All.Rows.GroupBy(row => row.Value!.Value)
            .Select(group => (X: plot.X((double)group.Key), Text: MoneyText.Count(group.Count()) + " 项")).ToList();
        var room = sums.Select(sum => fonts.Width(sum.Text, ChartStyles.Total)).Max() + 6;
        if (sums.Count > MostValues || sums.Zip(sums.Skip(1)).Any(pair => pair.Second.X - pair.First.X < room)) return;
        foreach (var (x, text) in sums) ChartInk.Cell(surface, text, x, middle, ChartStyles.Total, Anchor.Middle);
    }

    private static TextStyle Marked(TextStyle style) => style with { Color = Palette.Warning };
}

/// <summary>One dot: all targets of a row that share a place.</summary>
/// <param name="X">Where.</param>
/// <param name="Rows">Which targets.</param>
internal sealed record TargetMark(double X, IReadOnlyList<TargetRow> Rows)
{
    private const double Gap = 1;

    /// <summary>More targets, larger dot; from two on there is room for their number.</summary>
    public double Radius => Rows.Count == 1 ? 3.75 : Math.Clamp(5.25 + 2.6 * Math.Log10(Rows.Count), 6, 11.5);

    public bool HasUpper => Rows.Any(row => row.IsUpper);

    /// <summary>Dots that would lie on each other become one between them.</summary>
    /// <param name="rows">By value.</param>
    /// <param name="place">Where a value lies.</param>
    public static IReadOnlyList<TargetMark> Of(IReadOnlyList<TargetRow> rows, Func<decimal, double> place)
    {
        var marks = new List<TargetMark>();
        foreach (var group in rows.GroupBy(row => row.Value!.Value))
        {
            marks.Add(new TargetMark(place(group.Key), [.. group]));
            while (marks.Count > 1 && marks[^2].X + marks[^2].Radius + Gap > marks[^1].X - marks[^1].Radius)
            {
                var both = marks[^2].Together(marks[^1]);
                marks.RemoveRange(marks.Count - 2, 2);
                marks.Add(both);
            }
        }

        return marks;
    }

    private TargetMark Together(TargetMark next) => new(
        (X * Rows.Count + next.X * next.Rows.Count) / (Rows.Count + next.Rows.Count), [.. Rows, .. next.Rows]);
}
