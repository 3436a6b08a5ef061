namespace PerfEtl.Reports.Charts.Years;

/// <summary>Two years beside each other, before anything is drawn.</summary>
internal sealed class YearModel
{
    /// <summary>How many projects get a row of their own.</summary>
    public const int MostRows = 30;

    private YearModel(IReadOnlyList<YearRow> rows, string source, int most)
    {
        (All, Source) = (rows, source);
        Labels = new ProjectLabels(rows);
        YearRow[] ordered = [.. rows.OrderBy(row => row.Change is null)
            .ThenByDescending(row => Math.Abs(row.Change ?? 0)).ThenByDescending(row => row.ThisCny ?? row.PreviousCny)
            .ThenBy(row => row.ProjectName, StringComparer.Ordinal)
            .ThenBy(row => row.DepartmentName, StringComparer.Ordinal)];
        Shown = [.. ordered.Take(most)];
        Hidden = [.. ordered.Skip(most)];
    }

    public string Source { get; }

    public ProjectLabels Labels { get; }

    public IReadOnlyList<YearRow> All { get; }

    /// <summary>The largest changes first.</summary>
    public IReadOnlyList<YearRow> Shown { get; }

    public IReadOnlyList<YearRow> Hidden { get; }

    public int Year => All.Select(row => row.FiscalYear).FirstOrDefault();

    public string Headline => YearHeadline.For(All);

    public string Subtitle => ScopeText.Join(
        ScopeText.Departments(All.Select(row => row.DepartmentName)),
        All.Count == 0 ? "" : $"{ScopeText.Year(Year)} 年度与 {ScopeText.Year(Year - 1)} 年度相比",
        $"{MoneyText.Count(All.Count)} 个项目", "按变化大小排列", "金额单位：万元");

    public IReadOnlyList<string> Notes
    {
        get
        {
            var blank = All.Count(row => row.Change is null);
            return blank == 0 ? [] : [$"{MoneyText.Count(blank)} 个项目未填年度资金申请总额（含新增和结束的项目），不计入变化。"];
        }
    }

    /// <summary>There is a year before: somebody continued or ended.</summary>
    public bool HasPrevious => All.Any(row => !row.IsNew);

    public static YearModel From(IReadOnlyList<YearRow> rows, string source, int most = MostRows) =>
        new(rows, source, most);
}
