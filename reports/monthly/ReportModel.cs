using PerfEtl.Reports.Monthly.Data;

namespace PerfEtl.Reports.Monthly;

/// <summary>What one report is about: one month, one fiscal year, one department or all.</summary>
internal sealed record ReportModel
{
    public required MonthlyData Data { get; init; }

    public required ReportStamp Stamp { get; init; }

    /// <summary>The fiscal year: the month's; without declarations of it the latest before, else the next.</summary>
    public required int Year { get; init; }

    /// <summary>The declarations of the year, by department and then amount, both from the largest.</summary>
    public required IReadOnlyList<DeclaredRow> Declared { get; init; }

    /// <summary>The declarations of the year before.</summary>
    public required IReadOnlyList<DeclaredRow> LastYear { get; init; }

    /// <summary>How many declarations of other years are in force.</summary>
    public required int OtherYears { get; init; }

    public required IReadOnlyList<IndicatorRow> Indicators { get; init; }

    public required IReadOnlyList<FindingRow> Findings { get; init; }

    public required IReadOnlyList<DeclarationChange> Changes { get; init; }

    public required IReadOnlyList<CellChangeRow> CellChanges { get; init; }

    public ReportMonth Month => Data.Month;

    public string? Department => Stamp.Department;

    /// <summary>More than one department has declared.</summary>
    public bool HasDepartments => Declared.Select(row => row.DepartmentName).Distinct().Skip(1).Any();

    /// <summary>No project asks for another amount in the year than in all, so that one number says both.</summary>
    public bool AnnualIsTotal => Declared.All(row => row.AnnualCny == row.TotalCny);

    /// <summary>More than one department has declared, or has changed something within the month.</summary>
    public bool HasDepartmentsInChanges => Declared.Select(row => row.DepartmentName)
        .Concat(Changes.Select(change => change.DepartmentName)).Concat(CellChanges.Select(row => row.DepartmentName))
        .Distinct().Skip(1).Any();

    /// <summary>The documents the year's declarations were read from, in order of their names.</summary>
    public IReadOnlyList<string> Documents => field ??= DocumentsOf(Declared);

    /// <summary>Those of the year before, for comparisons.</summary>
    public IReadOnlyList<string> LastYearDocuments => field ??= DocumentsOf(LastYear);

    /// <summary>The last load that counts.</summary>
    public LoadRow LastLoad => Data.LoadsSoFar.Last();

    public static ReportModel Of(MonthlyData data, ReportStamp stamp)
    {
        var declared = In(data.Declared, stamp.Department).ToList();
        var year = YearOf(declared, data.Month.Year);
        var ofYear = declared.Where(row => row.FiscalYear == year).ToList();
        return new ReportModel
        {
            Data = data,
            Stamp = stamp,
            Year = year,
            Declared = [.. Ordered(ofYear)],
            LastYear = [.. Ordered(declared.Where(row => row.FiscalYear == year - 1))],
            OtherYears = declared.Count - ofYear.Count,
            Indicators = [.. In(data.Indicators, stamp.Department).Where(row => row.FiscalYear == year)],
            Findings = [.. In(data.Findings, stamp.Department).Where(row => row.FiscalYear == year)],
            Changes = [.. data.Changes.Where(change => change.FiscalYear == year)
                .Select(change => DeclarationChange.Of(change, stamp.Department)).OfType<DeclarationChange>()],
            CellChanges = [.. In(data.CellChanges, stamp.Department).Where(row => row.FiscalYear == year)],
        };
    }

    private static List<string> DocumentsOf(IEnumerable<DeclaredRow> rows) =>
        [.. rows.Select(row => row.DocumentName).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<T> In<T>(ILookup<string, T> rows, string? department) =>
        department is null ? rows.SelectMany(group => group) : rows[department];

    private static int YearOf(List<DeclaredRow> declared, int year)
    {
        int[] years = [.. declared.Select(row => row.FiscalYear).Distinct().Order()];
        if (years.Length == 0 || years.Contains(year)) return year;
        return years[0] > year ? years[0] : years.Last(other => other < year);
    }

    private static IEnumerable<DeclaredRow> Ordered(IEnumerable<DeclaredRow> rows) => rows
        .GroupBy(row => row.DepartmentName)
        .OrderByDescending(group => group.Sum(row => row.TotalCny ?? 0))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .SelectMany(group => group
            .OrderBy(row => row.TotalCny is null).ThenByDescending(row => row.TotalCny)
            .ThenBy(row => row.ProjectName, StringComparer.Ordinal).ThenBy(row => row.ProjectId));
}
