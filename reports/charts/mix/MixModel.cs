namespace PerfEtl.Reports.Charts.Mix;

/// <summary>Which kinds of indicators are used: by department where there are several, else by project.</summary>
internal sealed class MixModel
{
    /// <summary>How many projects or departments get a row of their own.</summary>
    public const int MostRows = 40;

    private const string Unknown = "未归类";
    private readonly Dictionary<string, int> columns;

    private MixModel(IReadOnlyList<MixRow> rows, IReadOnlyList<string> order, string source, int most)
    {
        Source = source;
        ByDepartment = rows.Select(row => row.DepartmentName).Distinct().Skip(1).Any();
        Groups = GroupsOf(rows, order);
        Levels = [.. Groups.SelectMany(group => group.Levels)];
        columns = Levels.Index().ToDictionary(level => level.Item, level => level.Index, StringComparer.Ordinal);
        Projects = Lines(rows);
        var lines = ByDepartment
            ? Departments().OrderBy(line => line.KindsPerForm).ThenBy(line => line.Label, StringComparer.Ordinal)
                .ToList()
            : [.. Projects.OrderByDescending(line => line.Total).ThenBy(line => line.Label, StringComparer.Ordinal)];
        var listed = RowLimit.Of(lines.Count, most);
        Shown = [.. lines.Take(listed)];
        Rest = lines.Count > listed ? MixLine.Sum(RestLabel(lines.Count - listed), lines[listed..]) : null;
        All = lines;
        Total = lines.Count == 0 ? null : MixLine.Sum(ByDepartment ? "全部部门" : "合计", lines);
    }

    public string Source { get; }

    /// <summary>Rows are departments and cells shares of declarations; else projects and counts.</summary>
    public bool ByDepartment { get; }

    /// <summary>Each level 1 with the level 2 that occur in it, in the order forms print them.</summary>
    public IReadOnlyList<(string Level1, IReadOnlyList<string> Levels)> Groups { get; }

    /// <summary>The level 2 of all groups in turn.</summary>
    public IReadOnlyList<string> Levels { get; }

    public IReadOnlyList<MixLine> Projects { get; }

    /// <summary>Every department, else every project.</summary>
    public IReadOnlyList<MixLine> All { get; }

    /// <summary>Departments with the fewest kinds per declaration first, projects with the most indicators.</summary>
    public IReadOnlyList<MixLine> Shown { get; }

    public MixLine? Rest { get; }

    public MixLine? Total { get; }

    public string Headline => MixHeadline.For(this);

    public string Subtitle => ScopeText.Join(
        ScopeText.Departments(Projects.Select(line => line.First.DepartmentName)),
        ScopeText.Years(Projects.Select(line => line.First.FiscalYear)), $"{MoneyText.Count(Projects.Count)} 个项目",
        $"{MoneyText.Count(Total?.Total ?? 0)} 项指标", ByDepartment ? "格内为设置了该类指标的项目占比，单位：%" : "格内为指标数");

    public IReadOnlyList<string> Notes => ByDepartment ? ["部门按平均每个项目设置的指标种类从少到多排列。"] : [];

    /// <param name="rows">One per declaration and level 2.</param>
    /// <param name="order">The level 2 in the order forms print them; others follow.</param>
    /// <param name="source">Printed at the foot.</param>
    /// <param name="most">How many get a row of their own.</param>
    public static MixModel From(
        IReadOnlyList<MixRow> rows, IReadOnlyList<string> order, string source, int most = MostRows) =>
        new(rows, order, source, most);

    /// <summary>How many of a hundred declarations have the kind; 99 and 1 stand for nearly all and next to
    /// none.</summary>
    public static int Coverage(MixLine line, int level) => line.Users[level] == 0 ? 0
        : line.Users[level] == line.FormCount ? 100
        : Math.Clamp((int)Math.Round(100m * line.Users[level] / line.FormCount, MidpointRounding.AwayFromZero), 1, 99);

    private static string LevelOf(MixRow row) => string.IsNullOrEmpty(row.Level2) ? Unknown : row.Level2;

    private static List<(string, IReadOnlyList<string>)> GroupsOf(IReadOnlyList<MixRow> rows,
        IReadOnlyList<string> order)
    {
        var places = order.Index().ToDictionary(level => level.Item, level => level.Index, StringComparer.Ordinal);
        int Place(string level) => places.GetValueOrDefault(level, order.Count);
        return [.. rows.Where(row => row.IndicatorCount > 0).GroupBy(LevelOf)
            // A level 2 that stands under several level 1 goes where it stands most often.
            .Select(level => (Level2: level.Key, Level1: level.GroupBy(row => row.Level1 ?? "")
                .OrderByDescending(group => group.Sum(row => row.IndicatorCount))
                .ThenBy(group => group.Key, StringComparer.Ordinal).First().Key))
            .GroupBy(level => level.Level1)
            .OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Min(level => Place(level.Level2)))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(level => level.Level2)
                .OrderBy(Place).ThenBy(level => level, StringComparer.Ordinal)]))];
    }

    private List<MixLine> Lines(IReadOnlyList<MixRow> rows)
    {
        var labels = new ProjectLabels(rows);
        return [.. rows.GroupBy(row => (row.DepartmentName, row.FiscalYear, row.ProjectName)).Select(group =>
        {
            var counts = Counts(group);
            return new MixLine(
                labels.For(group.First()), 1, counts, [.. counts.Select(count => Math.Min(count, 1))], group.First());
        })];
    }

    private IEnumerable<MixLine> Departments() => Projects
        .GroupBy(line => line.First.DepartmentName).Select(group => MixLine.Sum(group.Key, [.. group]));

    private int[] Counts(IEnumerable<MixRow> rows)
    {
        var counts = new int[Levels.Count];
        foreach (var row in rows.Where(row => row.IndicatorCount > 0))
            counts[columns[LevelOf(row)]] += row.IndicatorCount;
        return counts;
    }

    private string RestLabel(int count) => $"其余 {MoneyText.Count(count)} {(ByDepartment ? "个部门" : "项")}";
}

/// <summary>A level 2, in its place among the others.</summary>
/// <param name="DepartmentName">Whose order it is; empty for all together.</param>
/// <param name="Level2">二级指标; empty for labels nobody knows.</param>
internal sealed record LevelRow(string DepartmentName, string Level2) : IDepartmentRow;

/// <summary>How many indicators of one level 2 a declaration has.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The year.</param>
/// <param name="ProjectName">项目名称, whole.</param>
/// <param name="Level1">一级指标, as printed; null without indicators.</param>
/// <param name="Level2">二级指标, as printed; null without indicators and for labels nobody knows.</param>
/// <param name="IndicatorCount">How many; 0 for a declaration without indicators.</param>
internal sealed record MixRow(
    string DepartmentName, int FiscalYear, string ProjectName, string? Level1, string? Level2, int IndicatorCount)
        : IProjectRow;
