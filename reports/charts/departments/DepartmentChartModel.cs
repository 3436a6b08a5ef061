namespace PerfEtl.Reports.Charts.Departments;

/// <summary>Departments beside each other, before anything is drawn.</summary>
internal sealed class DepartmentChartModel
{
    /// <summary>How many departments get a row of their own.</summary>
    public const int MostRows = 25;

    private readonly IReadOnlyList<DepartmentRow> rows;

    private DepartmentChartModel(IReadOnlyList<DepartmentRow> rows, string? focus, string source, int most)
    {
        (this.rows, Focus, Source) = (rows, focus, source);
        DepartmentRow[] ordered = [.. rows.OrderBy(row => row.TotalCny is null).ThenByDescending(row => row.TotalCny)
            .ThenBy(row => row.DepartmentName, StringComparer.Ordinal)];
        var worst = rows.Select(row => row.FindingsPerForm).DefaultIfEmpty(0).Max();
        var highest = ordered.FirstOrDefault()?.TotalCny;
        Leaders = focus is null
            ? rows.Where(row => row.TotalCny is not null && row.TotalCny == highest)
                .Select(row => row.DepartmentName).ToHashSet()
            : new HashSet<string> { focus };
        // Whoever the headline speaks of is always there.
        var named = ordered.Where(row => row.DepartmentName == focus).Concat(
            ordered.Where(row => worst > 0 && row.FindingsPerForm == worst).Take(DepartmentHeadline.MostNames));
        var shown = named.Union(ordered).Take(RowLimit.Of(ordered.Length, most)).OrderBy(row => Array.IndexOf(ordered,
            row)).ToList();
        Shown = shown;
        var hidden = ordered.Except(shown).ToList();
        Rest = hidden.Count == 0 ? null : DepartmentRow.Sum($"其余 {MoneyText.Count(hidden.Count)} 个部门", hidden);
        Total = rows.Count < 2 ? null : DepartmentRow.Sum("合计", rows.ToList());
        Headline = DepartmentHeadline.For(rows, focus);
    }

    public string Source { get; }

    public string Headline { get; }

    /// <summary>The department to stress; null for none.</summary>
    public string? Focus { get; }

    /// <summary>The departments drawn in the darker blue: the one in focus, else those with most money.</summary>
    public IReadOnlySet<string> Leaders { get; }

    public IReadOnlyList<DepartmentRow> Shown { get; }

    public DepartmentRow? Rest { get; }

    public DepartmentRow? Total { get; }

    public string Subtitle => ScopeText.Join(
        $"{MoneyText.Count(rows.Count)} 个部门", ScopeText.Years(rows.Select(row => row.FiscalYear)),
        $"{MoneyText.Count(rows.Sum(row => row.ProjectCount))} 个项目", "金额单位：万元");

    public IReadOnlyList<string> Notes => rows.Count == 0 ? [] :
    [
        "量化占比：目标值为数字或区间的指标所占比例。每份问题：每份申报表的错误（红）与警告（橙）数，不含提示。",
    ];

    public static DepartmentChartModel From(
        IReadOnlyList<DepartmentRow> rows, string? focus, string source, int most = MostRows) =>
        new(rows, focus, source, most);

    /// <summary>What a bar over the whole width stands for.</summary>
    public decimal FullLength(DepartmentMetric metric) =>
        metric.Full ?? Shown.Select(metric.Length).DefaultIfEmpty(0).Max();
}

/// <summary>One department's year, or the sum of several.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The year.</param>
/// <param name="ProjectCount">How many declarations.</param>
/// <param name="TotalCny">The sum of 项目资金总额 in yuan; null when every one is blank.</param>
/// <param name="IndicatorCount">How many indicators.</param>
/// <param name="QuantifiedCount">How many of their targets are numbers or ranges.</param>
/// <param name="ErrorCount">Findings of severity error.</param>
/// <param name="WarningCount">Findings of severity warning.</param>
internal sealed record DepartmentRow(
    string DepartmentName, int FiscalYear, int ProjectCount, decimal? TotalCny, int IndicatorCount,
    int QuantifiedCount, int ErrorCount, int WarningCount)
{
    /// <summary>Errors and warnings per declaration; hints are not counted.</summary>
    public decimal FindingsPerForm => ProjectCount == 0 ? 0 : (decimal)(ErrorCount + WarningCount) / ProjectCount;

    /// <summary>Several departments as one.</summary>
    public static DepartmentRow Sum(string name, IReadOnlyCollection<DepartmentRow> rows) => new(
        name, rows.Select(row => row.FiscalYear).FirstOrDefault(), rows.Sum(row => row.ProjectCount),
        rows.Any(row => row.TotalCny is not null) ? rows.Sum(row => row.TotalCny ?? 0) : null,
        rows.Sum(row => row.IndicatorCount), rows.Sum(row => row.QuantifiedCount),
        rows.Sum(row => row.ErrorCount), rows.Sum(row => row.WarningCount));
}
