using System.Text;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;

namespace PerfEtl.Reports.Monthly;

/// <summary>问题清单: every finding of a report as CSV, a line each, for Excel and for programs.</summary>
internal static class FindingCsv
{
    private const string Heads = "主管部门,项目名称,类别,级别,规则编号,核对内容,指标序号,指标名称,印出的内容,应当,来源文件,页,行";

    /// <summary>With a byte order mark, without which Excel reads Chinese as something else.</summary>
    public static byte[] Of(ReportModel model)
    {
        var order = model.Declared.Select((row, i) => (row, i))
            .DistinctBy(pair => (pair.row.DepartmentName, pair.row.ProjectName))
            .ToDictionary(pair => (pair.row.DepartmentName, pair.row.ProjectName), pair => pair.i);
        var text = new StringBuilder(Heads).Append("\r\n");
        foreach (var finding in model.Findings
            .OrderBy(finding => order.GetValueOrDefault((finding.DepartmentName, finding.ProjectName), int.MaxValue))
            .ThenBy(FindingKinds.IsLayout).ThenBy(finding => FindingKinds.RankOf(finding.Severity))
            .ThenBy(finding => finding.FindingNo).ThenBy(finding => finding.RuleId, StringComparer.Ordinal))
            text.AppendJoin(',', Cells(finding).Select(Quoted)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string[] Cells(FindingRow finding) =>
    [
        finding.DepartmentName, finding.ProjectName, FindingKinds.IsLayout(finding) ? "版面" : "内容",
        FindingKinds.WordOf(finding.Severity), finding.RuleId, finding.RuleTitle, Number(finding.RowNo),
        finding.IndicatorName ?? "", finding.Printed ?? "", finding.Expected, finding.DocumentName,
        Number(finding.PageNo), Number(finding.LineNo),
    ];

    private static string Number(int? number) => number is { } value ? ScopeText.Plain(value) : "";

    /// <summary>What begins like a formula gets an apostrophe, so that no spreadsheet runs a form's text.</summary>
    private static string Quoted(string cell)
    {
        var safe = cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
