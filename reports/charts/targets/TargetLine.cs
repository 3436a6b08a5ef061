namespace PerfEtl.Reports.Charts.Targets;

/// <summary>The targets of one project, one department, or all.</summary>
/// <param name="Label">Whose.</param>
/// <param name="Rows">The comparable ones, by value.</param>
/// <param name="OtherCount">Indicators of the same level 2 with words, ranges, other units or blanks.</param>
internal sealed record TargetLine(string Label, IReadOnlyList<TargetRow> Rows, int OtherCount)
{
    public decimal? Least => Rows.Count == 0 ? null : Rows[0].Value;

    public decimal? Most => Rows.Count == 0 ? null : Rows[^1].Value;

    /// <summary>The value in the middle, or the mean of the two there.</summary>
    public decimal? Median => Rows.Count == 0
        ? null : (Rows[(Rows.Count - 1) / 2].Value + Rows[Rows.Count / 2].Value) / 2;

    public static TargetLine From(string label, IEnumerable<TargetRow> rows, TargetKind kind)
    {
        var all = rows.ToList();
        TargetRow[] comparable = [.. all
            .Where(row => row.Value is not null && row.Unit == kind.Unit && row.Per == kind.Per)
            .OrderBy(row => row.Value)];
        return new TargetLine(label, comparable, all.Count - comparable.Length);
    }
}
