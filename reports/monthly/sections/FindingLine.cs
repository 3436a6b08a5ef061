using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>Findings of one rule in one form that differ in their places only, or in what is printed there.</summary>
/// <param name="Findings">In the order of the form; they expect the same.</param>
/// <param name="IsByPrint">Apart from others by print: they are to be corrected, so every indicator is named.</param>
internal sealed record FindingLine(IReadOnlyList<FindingRow> Findings, bool IsByPrint)
{
    // Remarks about half the indicators of a form need their numbers only.
    private const int MostNamed = 3;

    /// <summary>Whose form.</summary>
    public string DepartmentName => Findings[0].DepartmentName;

    /// <summary>Which form.</summary>
    public string ProjectName => Findings[0].ProjectName;

    /// <summary>What should stand there.</summary>
    public string Expected => Findings[0].Expected;

    /// <summary>第 3 页第 12、14 行（指标 5“合格率”、6“及时率”）; without page and line, the indicators alone.</summary>
    public string Places
    {
        get
        {
            var lines = string.Join("；", Findings.GroupBy(finding => finding.PageNo)
                .Select(page => OnPage(page.Key, [.. page.Select(finding => finding.LineNo).OfType<int>().Distinct()]))
                .Where(text => text.Length > 0));
            FindingRow[] indicators =
                [.. Findings.Where(finding => finding.RowNo is not null).DistinctBy(finding => finding.RowNo)];
            var isNamed = IsByPrint || indicators.Length <= MostNamed;
            var rows = string.Join("、", indicators.Select(finding => Indicator(finding, isNamed)));
            return rows.Length == 0 ? lines : lines.Length == 0 ? $"指标 {rows}" : $"{lines}（指标 {rows}）";
        }
    }

    /// <summary>What stands there, each once; null where nothing does.</summary>
    public string? Printed
    {
        get
        {
            string[] texts = [.. Findings.Select(finding => finding.Printed?.Trim() ?? "").Distinct()];
            if (texts is [var only]) return only.Length == 0 ? null : only;
            return string.Join("；", texts.Select(text => text.Length == 0 ? "空白" : text));
        }
    }

    /// <summary>One line for all findings of a form that expect the same; apart by print where that matters.</summary>
    public static IEnumerable<FindingLine> Of(IEnumerable<FindingRow> findings, bool isByPrint) => findings
        .OrderBy(finding => finding.FindingNo)
        .GroupBy(finding => (finding.DepartmentName, finding.ProjectName, finding.DocumentName, finding.Expected,
            Printed: isByPrint ? finding.Printed : null))
        .OrderBy(line => line.Key.DepartmentName, StringComparer.Ordinal)
        .ThenBy(line => line.Key.ProjectName, StringComparer.Ordinal)
        .ThenBy(line => line.First().FindingNo)
        .Select(line => new FindingLine([.. line], isByPrint));

    private static string Indicator(FindingRow finding, bool isNamed) =>
        ScopeText.Plain(finding.RowNo!.Value)
            + (isNamed && finding.IndicatorName is { } name ? $"“{name}”" : "");

    private static string OnPage(int? page, int[] lines) => (page, lines) switch
    {
        (null, []) => "",
        ({ } number, []) => $"第 {ScopeText.Plain(number)} 页",
        (null, _) => $"第 {Joined(lines)} 行",
        ({ } number, _) => $"第 {ScopeText.Plain(number)} 页第 {Joined(lines)} 行",
    };

    private static string Joined(int[] numbers) => string.Join("、", numbers.Select(ScopeText.Plain));
}
