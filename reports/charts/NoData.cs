namespace PerfEtl.Reports.Charts;

/// <summary>Why there is nothing to draw, and what there is instead.</summary>
internal static class NoData
{
    private const string DeclaredSql = "charts/declared.sql";

    public static string Sentence(ChartRequest request) =>
        Sentence(request.Filter, request.Query<Declared>(DeclaredSql));

    /// <param name="filter">What was asked for.</param>
    /// <param name="declared">Every department and year with declarations.</param>
    public static string Sentence(ChartFilter filter, IReadOnlyList<Declared> declared)
    {
        if (declared.Count == 0) return "已发布的数据中没有申报表，无图可画。请先运行 perfetl run 或 perfetl load。";
        string[] names = [.. declared.Select(row => row.DepartmentName).Distinct()];
        if (filter.Department is { } name && !names.Contains(name))
            return $"没有主管部门“{name}”的申报表。{MeantDepartments.Sentence(name, names)}";
        var years = declared.Where(row => filter.Department is null || row.DepartmentName == filter.Department);
        var year = filter.Year ?? declared.Max(row => row.FiscalYear);
        var who = filter.Department is null ? "" : $"“{filter.Department}”";
        return years.Any(row => row.FiscalYear == year)
            ? $"{who}{ScopeText.Year(year)} 年度的申报表中没有画这张图所需的数据。"
            : $"{who}没有 {ScopeText.Year(year)} 年度的申报表；已有：{ScopeText.Years(years.Select(row => row.FiscalYear))}。";
    }

    /// <summary>One department and year with declarations.</summary>
    internal sealed record Declared(string DepartmentName, int FiscalYear);
}
