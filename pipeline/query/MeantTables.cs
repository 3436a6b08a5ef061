using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Query;

/// <summary>The tables somebody may have meant, <c>mart_</c> left out or not: <c>mart_funding</c>.</summary>
internal static class MeantTables
{
    /// <summary>Up to three known names, nearest first: those that hold the typed one, then those alike.</summary>
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> known) =>
    [
        .. known.Select(name => (name, Distance: DistanceOf(typed.ToLowerInvariant(), name)))
            .Where(entry => entry.Distance <= Math.Max(2, typed.Length / 3))
            .OrderBy(entry => entry.Distance).ThenBy(entry => entry.name, StringComparer.Ordinal)
            .Select(entry => entry.name).Take(3),
    ];

    private static int DistanceOf(string typed, string name)
    {
        if (typed.Length > 2 && name.Contains(typed, StringComparison.Ordinal)) return 0;
        return Math.Min(
            EditDistance.Between(typed, name),
            EditDistance.Between(typed, name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]));
    }
}
