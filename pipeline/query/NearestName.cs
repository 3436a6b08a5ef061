namespace PerfEtl.Pipeline.Query;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class NearestName
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
        return Math.Min(Edits(typed, name), Edits(typed, name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]));
    }

    // How many letters have to be changed, put in or taken out (Levenshtein), row by row.
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
