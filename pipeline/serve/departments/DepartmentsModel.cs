using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Departments;

/// <summary>All departments of a year, and those that have filed nothing but the plan of the whole.</summary>
public sealed record DepartmentsModel(
    IReadOnlyList<YearCount> Years, int? Year, string Sort, IReadOnlyList<DepartmentLine> Rows,
    IReadOnlyList<string> Planning)
{
    private static readonly string[] Columns = ["department", "projects", "total", "annual", "fiscal", "errors"];

    /// <summary>Reads it; without a year in the address, the latest there is.</summary>
    internal static DepartmentsModel Read(SiteRows rows, PageRequest request)
    {
        var years = rows.Query<YearCount>("site/years.sql");
        var year = request.Year ?? (years.Count > 0 ? years[0].Year : null);
        var sort = request.OneOf("sort", ["-total", .. Columns, .. Columns.Select(column => "-" + column)]);
        return new DepartmentsModel(
            years, year, sort, rows.Query<DepartmentLine>("departments/list.sql", new { year, sort }),
            rows.Query<string>("departments/planning.sql", new { year }));
    }
}

/// <summary>One department in a year; money in yuan.</summary>
public sealed record DepartmentLine(
    string Department, long Projects, decimal? Total, decimal? Annual, decimal? Fiscal, long Indicators,
    long Quantified, long Errors, long Warnings, long WithoutErrors);
