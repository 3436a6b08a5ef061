using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Layout;
using PerfEtl.Reports.Monthly.Sections;

namespace PerfEtl.Reports.Monthly;

/// <summary>附录: everything that the summary only counts, in full.</summary>
internal static class Appendix
{
    private static readonly Column[] FindingColumns =
        [new("级别"), new("核对内容", 4), new("位置", 5), new("申报表上印的", 5), new("应当", 5)];

    public static ReportSection[] Sections(ReportModel model) =>
    [
        new($"各项目资金、指标与问题（{MoneyText.Count(model.Declared.Count)} 个项目）", flow => WriteProjects(flow, model), 90),
        new($"本月变动（{MoneyText.Count(model.Changes.Count)} 个项目，逐项改动 {MoneyText.Count(model.CellChanges.Count)} 处）",
            flow => WriteChanges(flow, model), 40),
        new($"全部问题（{MoneyText.Count(model.Findings.Count)} 处）", flow => WriteFindings(flow, model), 90),
        MissingSection.Of(model),
        new("来源与复核", flow => WriteSources(flow, model), 60),
    ];

    private static void WriteProjects(PageFlow flow, ReportModel model)
    {
        if (model.Declared.Count == 0) flow.Paragraph($"{model.Month.Title}末没有在册的申报表。");
        else new FundingTable(model, isWhole: true).Paint(flow);
    }

    private static void WriteChanges(PageFlow flow, ReportModel model)
    {
        if (model.Changes.Count == 0) flow.Paragraph("没有变动。");
        else if (ChangeSection.IsFirstMonth(model)) flow.Paragraph("本月的项目都是首次收到，逐项见上表。");
        else ChangeSection.WriteChanges(flow, model, isWhole: true);
        if (model.CellChanges.Count > 0) ChangeSection.WriteCells(flow, model);
    }

    private static void WriteFindings(PageFlow flow, ReportModel model)
    {
        if (model.Findings.Count == 0)
        {
            flow.Paragraph("没有发现问题。");
            return;
        }

        flow.Paragraph("按部门、项目排列，每个项目内先内容、后版面；同一规则在一份申报表中的各处合为一行。位置中的方括号是来源文件的编号。");
        flow.Gap(6);
        new PagedTable(flow, FindingColumns, [.. FindingRows(model)]).Paint();
    }

    private static IEnumerable<ReportRow> FindingRows(ReportModel model)
    {
        var numbers = model.Documents.Index().ToDictionary(document => document.Item, document => document.Index + 1);
        var byForm = model.Findings.ToLookup(finding => (finding.DepartmentName, finding.ProjectName));
        var department = "";
        foreach (var project in model.Declared.DistinctBy(row => (row.DepartmentName, row.ProjectName)))
        {
            var findings = byForm[(project.DepartmentName, project.ProjectName)].ToList();
            if (findings.Count == 0) continue;
            if (model.HasDepartments && project.DepartmentName != department)
                yield return Group(department = project.DepartmentName);
            yield return Group($"{project.ProjectName}　{MoneyText.Count(findings.Count)} 处");
            foreach (var rule in findings.GroupBy(finding => finding.RuleId)
                .OrderBy(rule => FindingKinds.IsLayout(rule.First()))
                .ThenBy(rule => FindingKinds.RankOf(rule.First().Severity)).ThenBy(rule => rule.Min(f => f.FindingNo)))
            {
                foreach (var line in FindingLine.Of(rule, isByPrint: rule.First().Severity != "info"))
                    yield return RowOf(line, numbers);
            }
        }
    }

    private static ReportRow Group(string text) => new([new Cell(text, ReportStyles.Group)], RowLook.Group);

    private static ReportRow RowOf(FindingLine line, Dictionary<string, int> numbers)
    {
        var first = line.Findings[0];
        var word = FindingKinds.IsLayout(first) ? "版面" : FindingKinds.WordOf(first.Severity);
        var document = numbers.Count > 1 && numbers.TryGetValue(first.DocumentName, out var number)
            ? $"[{ScopeText.Plain(number)}] " : "";
        return new ReportRow(
        [
            first.Severity == "error" ? new Cell(word, ReportStyles.Alarm)
                : first.Severity == "warning" && !FindingKinds.IsLayout(first) ? new Cell(word, ReportStyles.Warning)
                    : Cell.Pale(word),
            Cell.Plain(first.RuleTitle), Cell.Pale(document + line.Places),
            line.Printed is { } printed ? Cell.Plain(printed) : Cell.Pale("空白"), Cell.Plain("应" + line.Expected),
        ]);
    }

    private static void WriteSources(PageFlow flow, ReportModel model)
    {
        var counts = model.Declared.CountBy(row => row.DocumentName).ToDictionary();
        var before = model.LastYear.CountBy(row => row.DocumentName).ToDictionary();
        var files = string.Join("、", model.Documents.Select((name, i) =>
            $"[{ScopeText.Plain(i + 1)}] {name}（{MoneyText.Count(counts[name])} 份）"));
        var lastYear = string.Join("、", model.LastYearDocuments.Select(name =>
            $"{name}（{MoneyText.Count(before[name])} 份）"));
        ReportRow[] rows =
        [
            .. files.Length == 0 ? Array.Empty<ReportRow>() : [SourceSection.Fact("来源文件", files)],
            .. lastYear.Length == 0 ? Array.Empty<ReportRow>() : [SourceSection.Fact("上年度来源文件", lastYear)],
            .. SourceSection.Facts(model),
        ];
        new PagedTable(flow, [new("项目", 1), new("内容", 5)], rows).Paint();
    }
}
