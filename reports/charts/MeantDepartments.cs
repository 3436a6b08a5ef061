namespace PerfEtl.Reports.Charts;

/// <summary>The departments somebody may have meant: 示范区教育局 for 教育局.</summary>
/// <remarks>Their names are shortened rather than mistyped, so what counts is what two of them share.</remarks>
internal static class MeantDepartments
{
    private const double LeastAlike = 0.5;
    private const int MostNames = 5;

    /// <summary>Which departments there are for one that is not there: those alike, else the first.</summary>
    /// <param name="asked">The one that is not there.</param>
    /// <param name="names">Those there are, at least one.</param>
    public static string Sentence(string asked, IReadOnlyList<string> names)
    {
        string[] near = [.. Of(asked, names, MostNames)];
        if (near.Length > 0) return $"名称相近的：{string.Join("、", near)}。";
        var more = names.Count > MostNames ? $" 等 {MoneyText.Count(names.Count)} 个" : "";
        return $"已有：{string.Join("、", names.Take(MostNames))}{more}。";
    }

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
