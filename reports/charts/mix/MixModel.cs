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
        Levels = [.. rows.Where(row => row.IndicatorCount > 0).Select(LevelOf).Distinct()
            .OrderBy(level => Place(level, order)).ThenBy(level => level, StringComparer.Ordinal)];
        columns = Levels.Index().ToDictionary(level => level.Item, level => level.Index, StringComparer.Ordinal);
        Projects = Lines(rows, byDepartment: false);
        var lines = (ByDepartment ? Lines(rows, byDepartment: true) : Projects)
            .OrderByDescending(line => (decimal)line.Total / line.FormCount)
            .ThenBy(line => line.Label, StringComparer.Ordinal).ToList();
        Shown = [.. lines.Take(most)];
        Rest = lines.Count > most ? MixLine.Sum(RestLabel(lines.Count - most), lines[most..]) : null;
        Total = lines.Count == 0 ? null : MixLine.Sum(ByDepartment ? "总体平均" : "合计", lines);
    }

    public string Source { get; }

    /// <summary>Rows are departments and cells means per declaration; else projects and counts.</summary>
    public bool ByDepartment { get; }

    /// <summary>The level 2 that occur, in the order forms print them.</summary>
    public IReadOnlyList<string> Levels { get; }

    public IReadOnlyList<MixLine> Projects { get; }

    /// <summary>Most indicators per declaration first.</summary>
    public IReadOnlyList<MixLine> Shown { get; }

    public MixLine? Rest { get; }

    public MixLine? Total { get; }

    public string Headline => MixHeadline.For(this);

    public string Subtitle => ScopeText.Join(
        ScopeText.Departments(Projects.Select(line => line.First.DepartmentName)),
        ScopeText.Years(Projects.Select(line => line.First.FiscalYear)), $"{MoneyText.Count(Projects.Count)} 个项目",
        $"{MoneyText.Count(Total?.Total ?? 0)} 项指标", ByDepartment ? "格内为平均每份申报表的指标数" : "格内为指标数");

    /// <param name="rows">One per declaration and level 2.</param>
    /// <param name="order">The level 2 in the order forms print them; others follow.</param>
    /// <param name="source">Printed at the foot.</param>
    /// <param name="most">How many get a row of their own.</param>
    public static MixModel From(
        IReadOnlyList<MixRow> rows, IReadOnlyList<string> order, string source, int most = MostRows) =>
        new(rows, order, source, most);

    /// <summary>What a cell shows: a count, or a mean per declaration.</summary>
    public decimal ValueOf(MixLine line, int level) =>
        ByDepartment ? (decimal)line.Counts[level] / line.FormCount : line.Counts[level];

    private static string LevelOf(MixRow row) => string.IsNullOrEmpty(row.Level2) ? Unknown : row.Level2;

    private static int Place(string level, IReadOnlyList<string> order)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == level) return i;
        }

        return order.Count;
    }

    private List<MixLine> Lines(IReadOnlyList<MixRow> rows, bool byDepartment)
    {
        var labels = new ProjectLabels(rows);
        return [.. rows.GroupBy(row => (row.DepartmentName, row.FiscalYear, byDepartment ? "" : row.ProjectName))
            .Select(group => new MixLine(
                byDepartment ? group.Key.DepartmentName : labels.For(group.First()),
                byDepartment ? group.Select(row => row.ProjectName).Distinct().Count() : 1,
                Counts(group), group.First()))];
    }

    private int[] Counts(IEnumerable<MixRow> rows)
    {
        var counts = new int[Levels.Count];
        foreach (var row in rows.Where(row => row.IndicatorCount > 0))
            counts[columns[LevelOf(row)]] += row.IndicatorCount;
        return counts;
    }

    private string RestLabel(int count) => $"其余 {MoneyText.Count(count)} {(ByDepartment ? "个部门" : "项")}";
}
