namespace PerfEtl.Reports.Charts.Mix;

/// <summary>The indicators of one project, one department, or several, by level 2.</summary>
/// <param name="Label">Whose.</param>
/// <param name="FormCount">How many declarations.</param>
/// <param name="Counts">In the order of the model's levels.</param>
/// <param name="First">A row that tells department, year and project.</param>
internal sealed record MixLine(string Label, int FormCount, IReadOnlyList<int> Counts, MixRow First)
{
    public int Total => Counts.Sum();

    /// <summary>Several as one.</summary>
    public static MixLine Sum(string label, IReadOnlyList<MixLine> lines) => new(
        label, lines.Sum(line => line.FormCount),
        [.. Enumerable.Range(0, lines[0].Counts.Count).Select(i => lines.Sum(line => line.Counts[i]))], lines[0].First);
}
