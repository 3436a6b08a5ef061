using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Table;

/// <summary>The columns of numbers at the right: as wide as their texts, empty ones without any room.</summary>
internal sealed class NumberColumns
{
    private const double WideGap = 16;
    private const double NarrowGap = 11;
    private const double NarrowPicture = 560;
    private readonly IReadOnlyList<string> heads;
    private readonly double[] rights;
    private readonly bool[] isShown;

    public NumberColumns(
        IReadOnlyList<string> heads, IReadOnlyList<TableRow> rows, TableShape shape, FontSet fonts)
    {
        this.heads = heads;
        rights = new double[heads.Count];
        isShown = new bool[heads.Count];
        var gap = shape.Width < NarrowPicture ? NarrowGap : WideGap;
        var right = shape.Width - ChartStyles.Margin;
        PlotRight = right;
        for (var i = heads.Count - 1; i >= 0; i--)
        {
            rights[i] = right;
            isShown[i] = rows.Any(row => row.Cells[i].Text.Length > 0);
            if (!isShown[i]) continue;
            var left = right - Widest(heads[i], rows.Select(row => row.Cells[i]), fonts);
            PlotRight = left - (shape.LabelIndent is null ? shape.PlotGap : 0);
            right = left - gap;
        }
    }

    /// <summary>Where the room left of the columns ends.</summary>
    public double PlotRight { get; }

    public void PaintHeads(ISurface surface, double middle)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            if (isShown[i]) ChartInk.Cell(surface, heads[i], rights[i], middle, ChartStyles.Heading);
        }
    }

    public void PaintCells(ISurface surface, TableLine line)
    {
        for (var i = 0; i < heads.Count; i++)
            ChartInk.Cell(surface, line.Row.Cells[i].Text, rights[i], line.Middle, line.Row.Cells[i].Style);
    }

    private static double Widest(string head, IEnumerable<TableCell> cells, FontSet fonts) => Math.Ceiling(
        cells.Select(cell => fonts.Width(cell.Text, cell.Style)).Append(fonts.Width(head, ChartStyles.Heading)).Max());
}

/// <summary>The room a table has and what it is for; all in points.</summary>
/// <param name="Width">The width of the whole picture.</param>
/// <param name="Top">Where the head begins.</param>
internal sealed record TableShape(double Width, double Top)
{
    /// <summary>The height of the head; its last line stands 9 above its end.</summary>
    public double HeadHeight { get; init; } = 22;

    /// <summary>The least height of a row.</summary>
    public double RowHeight { get; init; } = 21;

    /// <summary>The room the plot should have before labels are broken into more lines.</summary>
    public double WishedPlot { get; init; } = 180;

    /// <summary>Between the plot and the first column.</summary>
    public double PlotGap { get; init; } = 30;

    /// <summary>There is no plot: labels begin at the left edge, behind this indent, and take all the room.</summary>
    public double? LabelIndent { get; init; }
}
