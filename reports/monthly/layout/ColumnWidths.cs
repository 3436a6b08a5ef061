using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Monthly.Layout;

/// <summary>Where the columns of a table stand, so that no number breaks and names get what is left.</summary>
internal sealed class ColumnWidths
{
    public const double Gap = 12;

    /// <summary>Below this a column of names breaks nearly every name; the print gets smaller instead.</summary>
    private const double LeastForNames = 96;

    private static readonly double[] Scales = [1, 0.92, 0.84, 0.76, 0.68, 0.6];

    public ColumnWidths(IReadOnlyList<Column> columns, IReadOnlyList<ReportRow> rows, FontSet fonts)
    {
        double[] widest = [.. columns.Select((column, i) => Widest(column, i, columns, rows, fonts))];
        double[] natural = [.. columns.Select((column, i) => column.Share > 0 ? 0 : widest[i])];
        var names = columns.Select((column, i) => column.Share > 0 ? Math.Min(LeastForNames, widest[i]) : 0).Sum();
        var gaps = Gap * (columns.Count - 1);
        Scale = Scales.FirstOrDefault(
            scale => PageFlow.Width - gaps - scale * natural.Sum() >= names, Scales[^1]);
        var left = Math.Max(0, PageFlow.Width - gaps - Scale * natural.Sum());
        var shares = columns.Sum(column => column.Share);
        Widths = [.. columns.Select(
            (column, i) => column.Share > 0 ? left * column.Share / shares : Scale * natural[i])];
        Lefts = [.. Widths.Select((_, i) => PageFlow.Left + Widths.Take(i).Sum() + Gap * i)];
    }

    /// <summary>1, or less where the numbers are so long that the print has to be smaller.</summary>
    public double Scale { get; }

    public IReadOnlyList<double> Widths { get; }

    public IReadOnlyList<double> Lefts { get; }

    private static double Widest(
        Column column, int index, IReadOnlyList<Column> columns, IReadOnlyList<ReportRow> rows, FontSet fonts)
    {
        var widest = fonts.Width(column.Head, ReportStyles.Head);
        foreach (var row in rows)
        {
            if (row.Cells.Count == columns.Count)
                widest = Math.Max(widest, fonts.Width(row.Cells[index].Text, row.Cells[index].Style));
        }

        return Math.Ceiling(widest);
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="Share">
/// How much of the room left over it takes, against the other columns that take some; 0 for a column that is as wide
/// as its widest text, which then never breaks.
/// </param>
/// <param name="Anchor">Numbers end at the right edge.</param>
internal sealed record Column(string Head, double Share = 0, Anchor Anchor = Anchor.Start)
{
    /// <summary>A column of numbers.</summary>
    public static Column Number(string head) => new(head, 0, Anchor.End);
}
