namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>The columns of the indicator table as the rows above see them: a cell covers a run of them.</summary>
/// <param name="style">Has the columns.</param>
internal sealed class ColumnStops(PrintStyle style)
{
    // Where label, value, label and value end, as shares of the table's width.
    private static readonly double[] Shares = [0.12, 0.3, 0.52, 0.7];

    private readonly int[] _stops = Place(style);

    /// <summary>How many columns the table has.</summary>
    public int Count => style.Columns.Count;

    /// <summary>The cell from one stop to another: stop 0 is the left edge, 5 the right one.</summary>
    public PrintedCell Cell(string text, int from, int to, CellLook look, int rowSpan = 1) =>
        new(text, _stops[from], _stops[to] - _stops[from], rowSpan, look);

    /// <summary>The columns' widths in points; together the style's text width.</summary>
    public static double[] Widths(PrintStyle style)
    {
        var weights = style.Widths ?? [.. style.Columns.Select(Usual)];
        return [.. weights.Select(weight => Math.Round(weight / weights.Sum() * style.TextWidth, 1))];
    }

    private static int[] Place(PrintStyle style)
    {
        var widths = Widths(style);
        double[] edges = [0, .. widths.Select((_, column) => widths.Take(column + 1).Sum() / widths.Sum())];
        return Choices(1, widths.Length, Shares.Length)
            .Select(inner => (int[])[0, .. inner, widths.Length]).MinBy(stops => CostOf(stops, edges))!;
    }

    // Ways to put so many stops between columns.
    private static IEnumerable<int[]> Choices(int first, int end, int count) => count == 0
        ? [[]]
        : Enumerable.Range(first, Math.Max(0, end - first))
            .SelectMany(stop => Choices(stop + 1, end, count - 1).Select(rest => (int[])[stop, .. rest]));

    // Far from the usual places is bad, a cell too narrow for a label worse.
    private static double CostOf(int[] stops, double[] edges)
    {
        var distance = Shares.Select((share, index) => Math.Abs(edges[stops[index + 1]] - share)).Sum();
        var lacking = stops.Zip(stops.Skip(1), (from, to) => Math.Max(0, 0.11 - (edges[to] - edges[from]))).Sum();
        return distance + (10 * lacking);
    }

    private static double Usual(ColumnKind kind) => kind switch
    {
        ColumnKind.Section => 12,
        ColumnKind.Number => 6,
        ColumnKind.Level1 => 13,
        ColumnKind.Level2 => 15,
        ColumnKind.Name => 34,
        ColumnKind.Comparator or ColumnKind.Unit => 10,
        ColumnKind.Target => 18,
        ColumnKind.Score or ColumnKind.Weight => 8,
        _ => 14,
    };
}
