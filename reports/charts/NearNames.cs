namespace PerfEtl.Reports.Charts;

/// <summary>Names somebody may have meant: 教育局 for 示范区教育局.</summary>
internal static class NearNames
{
    private const double LeastAlike = 0.5;

    /// <summary>The most alike first; none when nothing is alike.</summary>
    public static IEnumerable<string> Of(string asked, IEnumerable<string> names, int most) => names
        .Select(name => (Name: name, Likeness: Likeness(asked, name)))
        .Where(pair => pair.Likeness >= LeastAlike)
        .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Name, StringComparer.Ordinal)
        .Take(most).Select(pair => pair.Name);

    /// <summary>From 0 to 1: how much of the shorter name's pairs of characters the other one has too.</summary>
    private static double Likeness(string asked, string name)
    {
        if (asked.Length == 0) return 0;
        if (name.Contains(asked, StringComparison.Ordinal) || asked.Contains(name, StringComparison.Ordinal)) return 1;
        var (pairs, others) = (Pairs(asked), Pairs(name));
        var least = Math.Min(pairs.Count, others.Count);
        return least == 0 ? 0 : (double)pairs.Count(others.Contains) / least;
    }

    private static HashSet<string> Pairs(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];
}
