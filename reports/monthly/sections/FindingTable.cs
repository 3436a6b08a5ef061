using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>The findings of one severity, under the rule each breaks; the rule broken most comes first.</summary>
internal static class FindingTable
{
    public static void Paint(PageFlow flow, ReportModel model, string severity, string word)
    {
        var findings = model.Findings.Where(finding => finding.Severity == severity).ToList();
        if (findings.Count == 0) return;
        var table = new FlowTable(flow, Columns(model), [.. Rows(findings, model, severity != "info")]);
        flow.Subheading($"{word} {MoneyText.Count(findings.Count)} 处", table.Beginning);
        table.Paint();
        flow.Y += 4;
        if (model.Documents.Count > 1) flow.Note("位置中的方括号是来源文件的编号，见最后一节。");
    }

    private static Column[] Columns(ReportModel model) => model.HasDepartments
        ? [new("主管部门", 4), new("项目名称", 4), new("位置", 5), new("申报表上印的", 6)]
        : [new("项目名称", 5), new("位置", 5), new("申报表上印的", 8)];

    private static IEnumerable<Row> Rows(List<FindingRow> findings, ReportModel model, bool isByPrint)
    {
        var numbers = model.Documents.Index().ToDictionary(document => document.Item, document => document.Index + 1);
        foreach (var rule in findings.GroupBy(finding => (finding.RuleId, finding.RuleTitle))
            .OrderByDescending(rule => rule.Count()).ThenBy(rule => rule.Key.RuleId, StringComparer.Ordinal))
        {
            var isSame = rule.All(finding => finding.Expected == rule.First().Expected);
            var expected = isSame ? $"，应{rule.First().Expected}" : "";
            yield return new Row([new Cell(
                $"{rule.Key.RuleTitle}：{MoneyText.Count(rule.Count())} 处不合{expected}（{rule.Key.RuleId}）",
                ReportStyles.Group)], RowLook.Group);
            foreach (var line in FindingLine.Of(rule, isByPrint))
            {
                var document = numbers.Count > 1 ? Document(line, numbers) : "";
                yield return RowOf(line, document, isSame, model.HasDepartments);
            }
        }
    }

    private static string Document(FindingLine line, Dictionary<string, int> numbers) =>
        numbers.TryGetValue(line.Findings[0].DocumentName, out var number) ? $"[{ScopeText.Plain(number)}] " : "";

    /// <summary>What is expected stands in the rule's heading when it is the same everywhere.</summary>
    private static Row RowOf(FindingLine line, string document, bool isSame, bool hasDepartments)
    {
        var expected = isSame ? "" : $"；应{line.Expected}";
        return new Row(
        [
            .. hasDepartments ? [Cell.Plain(line.DepartmentName)] : Array.Empty<Cell>(),
            Cell.Plain(line.ProjectName), Cell.Pale(document + line.Places),
            line.Printed is { } printed ? Cell.Plain(printed + expected) : Cell.Pale("空白" + expected),
        ]);
    }
}
