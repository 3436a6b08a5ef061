namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>One numbering of columns for the pieces of a table, as distances from its left side.</summary>
internal static class ColumnEdges
{
    // In points; a column is never as narrow.
    private const double SameEdge = 4;

    /// <summary>The column edges of all pieces together.</summary>
    public static double[] Of(List<RuledTable> pieces)
    {
        if (pieces.Count == 1) return Offsets(pieces[0]);
        var offsets = new List<double>();
        foreach (var piece in pieces) offsets.AddRange(Offsets(piece));
        offsets.Sort();
        var edges = new List<double>();
        foreach (var offset in offsets)
        {
            if (edges.Count == 0 || offset - edges[^1] > SameEdge) edges.Add(offset);
        }

        return [.. edges];
    }

    /// <summary>The first column between two edges and the column after the last, 0-based.</summary>
    public static (int From, int To) Range(double[] edges, double left, double right)
    {
        var from = Math.Min(Nearest(edges, left), Math.Max(0, edges.Length - 2));
        return (from, Math.Max(from + 1, Nearest(edges, right)));
    }

    private static double[] Offsets(RuledTable table)
    {
        var offsets = new double[table.Columns.Count];
        for (var index = 0; index < offsets.Length; index++) offsets[index] = table.Columns[index] - table.Box.Left;
        return offsets;
    }

    private static int Nearest(double[] edges, double at)
    {
        var index = Array.BinarySearch(edges, at);
        if (index >= 0) return index;
        index = ~index;
        if (index == 0) return 0;
        if (index == edges.Length) return edges.Length - 1;
        return at - edges[index - 1] <= edges[index] - at ? index - 1 : index;
    }
}
