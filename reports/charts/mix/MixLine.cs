namespace PerfEtl.Reports.Charts.Mix;

/// <summary>The indicators of one project, one department, or several, by level 2.</summary>
/// <param name="Label">Whose.</param>
/// <param name="FormCount">How many declarations.</param>
/// <param name="Counts">How many indicators, in the order of the model's levels.</param>
/// <param name="Users">How many of the declarations have such an indicator, in the same order.</param>
/// <param name="First">A row that tells department, year and project.</param>
internal sealed record MixLine(
    string Label, int FormCount, IReadOnlyList<int> Counts, IReadOnlyList<int> Users, MixRow First)
{
    public int Total => Counts.Sum();

    /// <summary>How many kinds a declaration has on average.</summary>
    public decimal KindsPerForm => (decimal)Users.Sum() / FormCount;

    /// <summary>Several as one.</summary>
    public static MixLine Sum(string label, IReadOnlyList<MixLine> lines) => new(
        label, lines.Sum(line => line.FormCount), Sums(lines, line => line.Counts), Sums(lines, line => line.Users),
        lines[0].First);

    private static List<int> Sums(IReadOnlyList<MixLine> lines, Func<MixLine, IReadOnlyList<int>> numbers) =>
        [.. Enumerable.Range(0, numbers(lines[0]).Count).Select(i => lines.Sum(line => numbers(line)[i]))];
}
