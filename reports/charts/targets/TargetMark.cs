namespace PerfEtl.Reports.Charts.Targets;

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
