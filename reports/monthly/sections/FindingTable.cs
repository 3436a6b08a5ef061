using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>What each project has to check, by department, then project; what all have in common comes first,
/// once.</summary>
internal sealed class FindingTable
{
    /// <summary>So many lines are read; a longer list is the appendix's.</summary>
    private const int MostLines = 60;

    /// <summary>Where nearly every form breaks a rule in the same way, one line says so.</summary>
    private const int LeastInCommon = 5;

    private static readonly Column[] Columns =
        [new("级别"), new("核对内容", 4), new("指标与印出的内容", 6), new("请这样改", 5)];

    private readonly ReportModel model;
    private readonly List<FindingItem> common;
    private readonly List<(DeclaredRow Project, List<FindingItem> Items)> projects;
    private readonly int hidden;

    public FindingTable(ReportModel model)
    {
        this.model = model;
        var findings = model.Findings.Where(FindingKinds.IsListed).ToList();
        common = Common(findings);
        var shared = common.Select(item => item.First.RuleId).ToHashSet();
        var all = ByProject(findings.Where(finding => !shared.Contains(finding.RuleId)));
        projects = Within(all);
        hidden = all.Sum(Count) - projects.Sum(Count);
    }

    public void Paint(PageFlow flow)
    {
        var rows = Rows().ToList();
        if (rows.Count > 0) new PagedTable(flow, Columns, rows).Paint();
        if (hidden == 0) return;
        flow.Y += 4;
        flow.Note($"以上先列错误；另有 {MoneyText.Count(hidden)} 处见附录和问题清单（perfetl report --appendix），按部门的见该部门的月报。");
    }

    private static int Count((DeclaredRow Project, List<FindingItem> Items) project) =>
        project.Items.Sum(item => item.Findings.Count);

    /// <summary>The rules that every form breaks, and expects the same of all.</summary>
    private List<FindingItem> Common(List<FindingRow> findings) => model.Declared.Count < LeastInCommon ? [] :
        [.. findings.GroupBy(finding => finding.RuleId)
            .Where(rule => rule.Select(finding => (finding.DepartmentName, finding.ProjectName)).Distinct().Count()
                == model.Declared.Count && rule.Select(finding => finding.Expected).Distinct().Count() == 1)
            .Select(rule => new FindingItem([.. rule]))];

    private List<(DeclaredRow Project, List<FindingItem> Items)> ByProject(IEnumerable<FindingRow> findings)
    {
        var byForm = findings.ToLookup(finding => (finding.DepartmentName, finding.ProjectName));
        return [.. model.Declared.DistinctBy(row => (row.DepartmentName, row.ProjectName))
            .Select(row => (row, FindingItem.Of(byForm[(row.DepartmentName, row.ProjectName)]).ToList()))
            .Where(pair => pair.Item2.Count > 0)];
    }

    /// <summary>All, or the errors alone, or as many of them as are read.</summary>
    private static List<(DeclaredRow Project, List<FindingItem> Items)> Within(
        List<(DeclaredRow Project, List<FindingItem> Items)> all)
    {
        if (all.Sum(project => project.Items.Count) <= MostLines) return all;
        var errors = all.Select(project => (project.Project,
            Items: project.Items.Where(item => item.First.Severity == "error").ToList()))
            .Where(project => project.Items.Count > 0).ToList();
        var lines = 0;
        return [.. errors.TakeWhile(project => (lines += project.Items.Count) <= MostLines)];
    }

    private IEnumerable<ReportRow> Rows()
    {
        if (common.Count > 0)
        {
            yield return Group($"全部 {MoneyText.Count(model.Declared.Count)} 个项目都有的问题");
            foreach (var item in common)
                yield return RowOf(item, $"每份申报表都有，共 {MoneyText.Count(item.Findings.Count)} 处");
        }

        var department = "";
        foreach (var (project, items) in projects)
        {
            if (model.HasDepartments && project.DepartmentName != department)
                yield return Group(department = project.DepartmentName);
            yield return Group((model.HasDepartments ? "　" : "") + $"{project.ProjectName}　{Counts(items)}");
            foreach (var item in items) yield return RowOf(item, item.Places);
        }
    }

    private static string Counts(List<FindingItem> items) => string.Join("，", items
        .GroupBy(item => item.First.Severity).OrderBy(group => FindingKinds.RankOf(group.Key))
        .Select(group => $"{FindingKinds.WordOf(group.Key)} "
            + $"{MoneyText.Count(group.Sum(item => item.Findings.Count))} 处"));

    private static ReportRow Group(string text) => new([new Cell(text, ReportStyles.Group)], RowLook.Group);

    private static ReportRow RowOf(FindingItem item, string places) => new(
    [
        new Cell(FindingKinds.WordOf(item.First.Severity),
            item.First.Severity == "error" ? ReportStyles.Alarm : ReportStyles.Warning),
        Cell.Plain(item.Rule), places.Length == 0 ? Cell.Pale("未填") : Cell.Plain(places), Cell.Plain(item.Expected),
    ]);
}
