using System.Globalization;

namespace PerfEtl.Reports.Charts;

/// <summary>The subtitle of a chart: what was looked at.</summary>
internal static class ScopeText
{
    private const int MostNames = 3;

    /// <summary>甲局、乙局 · 2022 年度 · 3 个项目 · 金额单位：万元; parts that say nothing are left out.</summary>
    public static string For<T>(IReadOnlyCollection<T> rows, params IEnumerable<string> more) where T : IProjectRow =>
        Join([Departments(rows.Select(row => row.DepartmentName)), Years(rows.Select(row => row.FiscalYear)),
            $"{MoneyText.Count(rows.Count)} 个项目", .. more]);

    /// <summary>The parts that say something, with dots between.</summary>
    public static string Join(params IEnumerable<string> parts) =>
        string.Join(" · ", parts.Where(part => part.Length > 0));

    /// <summary>Up to three names, else how many: 甲局、乙局; 12 个部门.</summary>
    public static string Departments(IEnumerable<string> names)
    {
        string[] distinct = [.. names.Distinct().Order(StringComparer.Ordinal)];
        return distinct.Length <= MostNames
            ? string.Join("、", distinct) : $"{MoneyText.Count(distinct.Length)} 个部门";
    }

    /// <summary>2021、2022 年度; empty without any.</summary>
    public static string Years(IEnumerable<int> years)
    {
        int[] distinct = [.. years.Distinct().Order()];
        return distinct.Length == 0 ? "" : string.Join("、", distinct.Select(Year)) + " 年度";
    }

    /// <summary>A count for programs: <c>1204</c>.</summary>
    public static string Plain(int count) => Year(count);

    /// <summary>2022, under every culture.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
