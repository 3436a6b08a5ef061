namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>What stands on a page: a table, or the texts of one line outside every table.</summary>
/// <param name="Page">1-based.</param>
/// <param name="FirstRow">Number of its first row on the page, 1-based.</param>
/// <param name="Table">The table, or null.</param>
/// <param name="Lines">The texts of the line from left to right; empty for a table.</param>
internal sealed record PageItem(PageLayout Page, int FirstRow, RuledTable? Table, List<FreeLine> Lines)
{
    // Texts whose middles are this close, as a share of the lower one's height, stand on one line.
    private const double SameLine = 0.35;

    /// <summary>What stands on a page from top to bottom.</summary>
    public static List<PageItem> On(PageLayout page)
    {
        var rows = Rows(page.Lines);
        var items = new List<PageItem>(rows.Count + page.Tables.Count);
        var (row, table, number) = (0, 0, 1);
        while (row < rows.Count || table < page.Tables.Count)
        {
            var isTable = row == rows.Count
                || (table < page.Tables.Count && page.Tables[table].Box.Top < rows[row][0].Box.Top);
            if (isTable)
            {
                items.Add(new PageItem(page, number, page.Tables[table], []));
                number += page.Tables[table].Rows.Count - 1;
                table++;
            }
            else
            {
                items.Add(new PageItem(page, number, null, rows[row]));
                number++;
                row++;
            }
        }

        return items;
    }

    private static List<List<FreeLine>> Rows(IReadOnlyList<FreeLine> lines)
    {
        var rows = new List<List<FreeLine>>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && AreOnOneLine(rows[^1][0], line)) rows[^1].Add(line);
            else rows.Add([line]);
        }

        foreach (var row in rows) row.Sort(static (one, other) => one.Box.Left.CompareTo(other.Box.Left));
        return rows;
    }

    private static bool AreOnOneLine(FreeLine one, FreeLine other) =>
        Math.Abs(one.Box.Center.Y - other.Box.Center.Y) <= SameLine * Math.Min(one.Box.Height, other.Box.Height)
        && (other.Box.Left >= one.Box.Right || other.Box.Right <= one.Box.Left);
}
