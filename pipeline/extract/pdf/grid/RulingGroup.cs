using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Lines that hang together: one table, or a frame around something.</summary>
/// <param name="Horizontal">By position.</param>
/// <param name="Vertical">By position.</param>
internal sealed record RulingGroup(List<Ruling> Horizontal, List<Ruling> Vertical)
{
    // A line may end short of the line it meets: rounding, half a line's width, a snapped double line.
    private const double Reach = 3;

    /// <summary>The groups of lines that meet; single lines such as underlines are none.</summary>
    public static List<RulingGroup> Of(List<Ruling> horizontal, List<Ruling> vertical)
    {
        var parents = new int[horizontal.Count + vertical.Count];
        for (var index = 0; index < parents.Length; index++) parents[index] = index;
        for (var index = 0; index < horizontal.Count; index++)
        {
            var line = horizontal[index];
            for (var other = FirstFrom(vertical, line.From - Reach); other < vertical.Count; other++)
            {
                var crossing = vertical[other];
                if (crossing.Position > line.To + Reach) break;
                if (line.Position >= crossing.From - Reach && line.Position <= crossing.To + Reach)
                    parents[Root(parents, horizontal.Count + other)] = Root(parents, index);
            }
        }

        return Gather(horizontal, vertical, parents);
    }

    private static int FirstFrom(List<Ruling> lines, double position)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Position < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int Root(int[] parents, int index)
    {
        while (parents[index] != index)
        {
            parents[index] = parents[parents[index]];
            index = parents[index];
        }

        return index;
    }

    private static List<RulingGroup> Gather(List<Ruling> horizontal, List<Ruling> vertical, int[] parents)
    {
        var groups = new List<RulingGroup>();
        var numbers = new int[parents.Length];
        for (var index = 0; index < parents.Length; index++)
        {
            var root = Root(parents, index);
            if (numbers[root] == 0)
            {
                groups.Add(new RulingGroup([], []));
                numbers[root] = groups.Count;
            }

            var group = groups[numbers[root] - 1];
            if (index < horizontal.Count) group.Horizontal.Add(horizontal[index]);
            else group.Vertical.Add(vertical[index - horizontal.Count]);
        }

        return SideBySide.Join(groups);
    }
}
