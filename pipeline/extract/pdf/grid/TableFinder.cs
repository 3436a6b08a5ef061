using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Rulings of a page → its tables.</summary>
internal static class TableFinder
{
    // Smaller than any cell with a character in it: check boxes, bullets, pieces of drawings.
    private const double SmallestSide = 6;

    /// <summary>The tables from top to bottom; a frame around tables, and a box inside a cell, are none.</summary>
    public static List<TableGrid> Find(IReadOnlyList<Ruling> rulings)
    {
        if (rulings.Count < 3) return [];
        var horizontal = RulingLines.Join(rulings, isHorizontal: true);
        var vertical = RulingLines.Join(rulings, isHorizontal: false);
        var tables = new List<TableGrid>();
        foreach (var group in RulingGroup.Of(horizontal, vertical))
        {
            if (GridEdges.Of(group) is { } edges) tables.Add(new TableGrid(edges));
        }

        DropFrames(tables);
        tables.Sort(static (one, other) =>
        {
            var order = one.Box.Top.CompareTo(other.Box.Top);
            return order != 0 ? order : one.Box.Left.CompareTo(other.Box.Left);
        });
        return tables;
    }

    private static void DropFrames(List<TableGrid> tables)
    {
        tables.RemoveAll(table =>
            table.Cells.Count == 1 && Math.Min(table.Box.Width, table.Box.Height) < SmallestSide);
        if (tables.Count < 2) return;
        var boxes = tables.FindAll(table => table.Cells.Count == 1);
        if (boxes.Count == 0) return;

        // Frames first: what they hold is then free to stay, be it a box with a remark beside a table.
        var frames = boxes.FindAll(box => tables.Exists(other => other != box && Holds(box, other)));
        tables.RemoveAll(frames.Contains);
        tables.RemoveAll(box =>
            box.Cells.Count == 1 && tables.Exists(other => other.Cells.Count > 1 && Holds(other, box)));
    }

    private static bool Holds(TableGrid outer, TableGrid inner)
    {
        var (one, other) = (outer.Box, inner.Box);
        return other.Left >= one.Left && other.Right <= one.Right && other.Top >= one.Top && other.Bottom <= one.Bottom;
    }
}
