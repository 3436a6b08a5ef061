namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Brings the parts of a table together that no horizontal line connects on this page.</summary>
/// <remarks>
/// A merged cell that is cut by the page above and below shows nothing but its sides (Chromium, WeasyPrint, Qt). They
/// run from the same height to the same height as the rest of the table, and nothing closes them. Of such a cell in the
/// first or last column a single line stands beside the table, which is closed itself where the page ends with a row
/// (Calc).
/// </remarks>
internal static class SideBySide
{
    private const double Reach = 3;

    // Shorter sides are no row that fills a page.
    private const double ShortestRow = 20;

    // In points: how wide a column is that shows one of its sides only.
    private const double NarrowestSide = 8;
    private const double WidestSide = 120;

    /// <summary>The groups that can be tables; single lines are left out.</summary>
    public static List<RulingGroup> Join(List<RulingGroup> groups)
    {
        var parts = new List<Part>(groups.Count);
        foreach (var group in groups)
        {
            if (group.Vertical.Count > 0) parts.Add(new Part(group));
        }

        // Those that hold horizontal lines first, so that lonely sides go to their table.
        parts.Sort(static (one, other) =>
        {
            var order = other.Rows.CompareTo(one.Rows);
            return order != 0 ? order : one.Group.Vertical[0].Position.CompareTo(other.Group.Vertical[0].Position);
        });
        var joined = new List<Part>(parts.Count);
        foreach (var part in parts)
        {
            var table = part.IsOpen
                ? joined.Find(other => (other.IsOpen || part.IsSideOf(other)) && other.HasHeightOf(part))
                : null;
            if (table is null) joined.Add(part);
            else table.Take(part);
        }

        var tables = new List<RulingGroup>(joined.Count);
        foreach (var part in joined)
        {
            if (part.Group.Horizontal.Count + part.Group.Vertical.Count < 2) continue;
            if (part.HasTaken) Sort(part.Group);
            tables.Add(part.Group);
        }

        return tables;
    }

    private static void Sort(RulingGroup group)
    {
        group.Horizontal.Sort(RulingLines.ByPosition);
        group.Vertical.Sort(RulingLines.ByPosition);
    }

    private sealed class Part
    {
        private readonly double top = double.MaxValue;
        private readonly double bottom = double.MinValue;

        public Part(RulingGroup group)
        {
            Group = group;
            foreach (var line in group.Vertical)
                (top, bottom) = (Math.Min(top, line.From), Math.Max(bottom, line.To));
            IsOpen = bottom - top > ShortestRow && (IsLine || !(IsClosedAt(top) && IsClosedAt(bottom)));
        }

        public RulingGroup Group { get; }

        public bool HasTaken { get; private set; }

        /// <summary>How many lines part its rows.</summary>
        public int Rows => IsLine ? 0 : Group.Horizontal.Count;

        /// <summary>Whether its first or its last row lacks a line over some of its width.</summary>
        public bool IsOpen { get; }

        public bool HasHeightOf(Part other) =>
            Math.Abs(top - other.top) <= Reach && Math.Abs(bottom - other.bottom) <= Reach;

        // The ends of a thick line are lines themselves where its outline is drawn (WeasyPrint).
        private bool IsLine => Group.Vertical.Count == 1
            && Group.Horizontal.TrueForAll(line => line.To - line.From < NarrowestSide);

        /// <summary>Whether it is one line, left or right of a table and as near as a narrow column.</summary>
        public bool IsSideOf(Part table)
        {
            if (!IsLine || table.IsLine) return false;
            var (line, sides) = (Group.Vertical[0].Position, table.Group.Vertical);
            var distance = Math.Max(sides[0].Position - line, line - sides[^1].Position);
            return distance is > NarrowestSide and < WidestSide;
        }

        public void Take(Part other)
        {
            if (!other.IsLine) Group.Horizontal.AddRange(other.Group.Horizontal);
            Group.Vertical.AddRange(other.Group.Vertical);
            HasTaken = true;
        }

        private bool IsClosedAt(double edge)
        {
            var (from, to) = (Group.Vertical[0].Position, Group.Vertical[^1].Position);
            foreach (var line in Group.Horizontal)
            {
                var isThere = Math.Abs(line.Position - edge) <= Reach;
                if (isThere && line.From <= from + Reach && line.To >= to - Reach) return true;
            }

            return false;
        }
    }
}
