namespace PerfEtl.Reports.Charts.Years;

/// <summary>Two years beside each other, before anything is drawn: a comparison is over projects filed in
/// both.</summary>
internal sealed class YearModel
{
    /// <summary>How many projects get a row of their own.</summary>
    public const int MostRows = 30;

    private YearModel(IReadOnlyList<YearRow> rows, string source, int most)
    {
        (All, Source) = (rows, source);
        Labels = new ProjectLabels(rows);
        Comparable = [.. rows.Where(row => row.Change is not null)];
        Unchanged = [.. Comparable.Where(row => row.Change == 0)];
        New = [.. Ordered(rows.Where(row => row.IsNew))];
        Unfiled = [.. Ordered(rows.Where(row => row.IsUnfiled))];
        Blank = [.. rows.Where(row => row.IsInBoth && row.Change is null)];
        var changed = Ordered(Comparable.Where(row => row.Change != 0)).ToList();
        var listed = RowLimit.Of(changed.Count, most);
        Shown = [.. changed.Take(listed).OrderByDescending(row => row.Change)];
        Hidden = [.. changed.Skip(listed)];
    }

    public string Source { get; }

    public ProjectLabels Labels { get; }

    public IReadOnlyList<YearRow> All { get; }

    /// <summary>Filed in both years, with both amounts filled in.</summary>
    public IReadOnlyList<YearRow> Comparable { get; }

    /// <summary>The largest changes, from the largest increase to the largest decrease.</summary>
    public IReadOnlyList<YearRow> Shown { get; }

    public IReadOnlyList<YearRow> Hidden { get; }

    public IReadOnlyList<YearRow> Unchanged { get; }

    /// <summary>Filed this year only.</summary>
    public IReadOnlyList<YearRow> New { get; }

    /// <summary>Filed last year and not yet this year; nobody knows whether they have ended.</summary>
    public IReadOnlyList<YearRow> Unfiled { get; }

    /// <summary>Filed in both years, with a blank amount.</summary>
    public IReadOnlyList<YearRow> Blank { get; }

    public int Year => All.Select(row => row.FiscalYear).FirstOrDefault();

    public string Headline => YearHeadline.For(this);

    public string Subtitle => ScopeText.Join(
        ScopeText.Departments(All.Select(row => row.DepartmentName)),
        All.Count == 0 ? "" : $"{ScopeText.Year(Year)} 年度与 {ScopeText.Year(Year - 1)} 年度相比",
        $"两年都申报的 {MoneyText.Count(Comparable.Count)} 个项目", "年度资金申请总额，单位：万元");

    public IReadOnlyList<string> Notes
    {
        get
        {
            var notes = new List<string>();
            var up = Comparable.Where(row => row.Change > 0).ToList();
            var down = Comparable.Where(row => row.Change < 0).ToList();
            if (up.Count > 0 && down.Count > 0)
            {
                notes.Add($"增加的 {MoneyText.Count(up.Count)} 项合计 {Sum(up)} 万元，"
                    + $"减少的 {MoneyText.Count(down.Count)} 项合计 {Sum(down)} 万元。");
            }

            if (New.Count > 0) notes.Add($"新增（上年没有申报表）：{Names(New)}。不计入变化。");
            if (Unfiled.Count > 0) notes.Add($"未报（上年申报过，本年尚无申报表）：{Names(Unfiled)}。不计入变化，是否结束须向部门核实。");
            if (Blank.Count > 0) notes.Add($"{MoneyText.Count(Blank.Count)} 个项目有一年未填年度资金申请总额，无从比较：{Names(Blank)}。");
            return notes;
        }
    }

    /// <summary>There is a year before: somebody filed in it.</summary>
    public bool HasPrevious => All.Any(row => !row.IsNew);

    public static YearModel From(IReadOnlyList<YearRow> rows, string source, int most = MostRows) =>
        new(rows, source, most);

    private static string Sum(List<YearRow> rows) => MoneyText.Change(rows.Sum(row => row.Change!.Value));

    private string Names(IReadOnlyList<YearRow> rows)
    {
        const int mostNames = 6;
        var more = rows.Count > mostNames ? $" 等 {MoneyText.Count(rows.Count)} 项" : "";
        return string.Join("、", rows.Take(mostNames).Select(Labels.For)) + more;
    }

    private static IEnumerable<YearRow> Ordered(IEnumerable<YearRow> rows) => rows
        .OrderByDescending(row => Math.Abs(row.Change ?? row.ThisCny ?? row.PreviousCny ?? 0))
        .ThenBy(row => row.ProjectName, StringComparer.Ordinal)
        .ThenBy(row => row.DepartmentName, StringComparer.Ordinal);
}

/// <summary>The sentence the comparison of years opens with; true for every set of amounts.</summary>
internal static class YearHeadline
{
    public static string For(YearModel model)
    {
        if (model.All.Count == 0) return "没有申报项目";
        string[] apart = [.. new[] { ("新增", model.New.Count), ("未报", model.Unfiled.Count) }
            .Where(pair => pair.Item2 > 0).Select(pair => $"{pair.Item1} {MoneyText.Count(pair.Item2)} 项")];
        return Change(model) + (apart.Length == 0 ? "" : "；" + string.Join("，", apart));
    }

    private static string Change(YearModel model)
    {
        var rows = model.Comparable;
        if (rows.Count == 0) return model.Blank.Count > 0 ? "年度资金申请总额未填，无从比较" : "没有两年都申报的项目，无从比较";
        var (change, before) = (rows.Sum(row => row.Change!.Value), rows.Sum(row => row.PreviousCny!.Value));
        var who = $"{Numeral.AtStart(rows.Count)}个可比项目的年度申请";
        if (rows.All(row => row.Change == 0)) return who + "没有变化";
        if (change == 0) return who + "合计与上年持平";
        var rate = before > 0 ? $"（{MoneyText.ChangeRate(change, before)}）" : "";
        return $"{who}比上年{(change > 0 ? "增加" : "减少")} {MoneyText.Wan(Math.Abs(change))} 万元{rate}";
    }
}

/// <summary>One project in two years, as <c>mart_year_over_year</c> gives it.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The later year.</param>
/// <param name="ProjectName">项目名称, whole.</param>
/// <param name="Status"><c>new</c>, <c>continued</c> or <c>ended</c>, which is not filed this year.</param>
/// <param name="ThisCny">年度资金申请总额 of the later year in yuan; null when blank or not declared.</param>
/// <param name="PreviousCny">That of the year before.</param>
internal sealed record YearRow(
    string DepartmentName, int FiscalYear, string ProjectName, string Status, decimal? ThisCny, decimal? PreviousCny)
    : IProjectRow
{
    public bool IsNew => Status == "new";

    public bool IsUnfiled => Status == "ended";

    public bool IsInBoth => !IsNew && !IsUnfiled;

    /// <summary>Yuan, of a project filed in both years; null where it is not, or a cell is blank.</summary>
    public decimal? Change => IsInBoth ? ThisCny - PreviousCny : null;
}
