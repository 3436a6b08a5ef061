namespace PerfEtl.Reports.Charts;

/// <summary>Why there is nothing to draw, and what there is instead.</summary>
internal static class NoData
{
    private const string DeclaredSql = "charts/declared.sql";
    private const int MostNames = 5;

    public static string Sentence(ChartRequest request) =>
        Sentence(request.Filter, request.Query<Declared>(DeclaredSql));

    /// <param name="filter">What was asked for.</param>
    /// <param name="declared">Every department and year with declarations.</param>
    public static string Sentence(ChartFilter filter, IReadOnlyList<Declared> declared)
    {
        if (declared.Count == 0) return "已发布的数据中没有申报表，无图可画。请先运行 perfetl run 或 perfetl load。";
        if (filter.Department is { } name && declared.All(row => row.DepartmentName != name))
            return $"没有主管部门“{name}”的申报表。{Others(name, declared)}";
        var years = declared.Where(row => filter.Department is null || row.DepartmentName == filter.Department);
        var year = filter.Year ?? declared.Max(row => row.FiscalYear);
        var who = filter.Department is null ? "" : $"“{filter.Department}”";
        return years.Any(row => row.FiscalYear == year)
            ? $"{who}{ScopeText.Year(year)} 年度的申报表中没有画这张图所需的数据。"
            : $"{who}没有 {ScopeText.Year(year)} 年度的申报表；已有：{ScopeText.Years(years.Select(row => row.FiscalYear))}。";
    }

    private static string Others(string name, IReadOnlyList<Declared> declared)
    {
        string[] names = [.. declared.Select(row => row.DepartmentName).Distinct()];
        string[] near = [.. SimilarNames.Of(name, names, MostNames)];
        if (near.Length > 0) return $"名称相近的：{string.Join("、", near)}。";
        var more = names.Length > MostNames ? $" 等 {MoneyText.Count(names.Length)} 个" : "";
        return $"已有：{string.Join("、", names.Take(MostNames))}{more}。";
    }

    /// <summary>One department and year with declarations.</summary>
    internal sealed record Declared(string DepartmentName, int FiscalYear);
}

/// <summary>Names somebody may have meant: 教育局 for 示范区教育局.</summary>
internal static class SimilarNames
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
