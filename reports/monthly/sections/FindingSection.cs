using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>问题: what does not add up, with form, place, printed value and rule, the gravest first.</summary>
internal static class FindingSection
{
    private const int MostNamed = 3;

    private static readonly (string Severity, string Word)[] Severities =
        [("error", "错误"), ("warning", "警告"), ("info", "提示")];

    public static ReportSection Of(ReportModel model, ReportCharts charts) =>
        new(Headline(model.Findings), flow => Write(flow, model, charts), 120);

    /// <summary>How many of each weight; a report without any says so.</summary>
    public static string Headline(IReadOnlyList<FindingRow> findings)
    {
        if (findings.Count == 0) return "没有发现问题";
        var counts = Severities.Take(2)
            .Select(pair => (pair.Word, Count: findings.Count(finding => finding.Severity == pair.Severity)))
            .Where(pair => pair.Count > 0).Select(pair => $"{MoneyText.Count(pair.Count)} 处{pair.Word}").ToList();
        return counts.Count == 0
            ? $"没有错误和警告，有 {MoneyText.Count(findings.Count)} 处提示"
            : string.Join("、", counts) + "须核对";
    }

    /// <summary>The rule broken most among the gravest findings; all that tie.</summary>
    public static string MostFrequent(IReadOnlyList<FindingRow> findings)
    {
        foreach (var (severity, word) in Severities)
        {
            var rules = findings.Where(finding => finding.Severity == severity)
                .GroupBy(finding => finding.RuleTitle).OrderByDescending(rule => rule.Count())
                .ThenBy(rule => rule.Key, StringComparer.Ordinal).ToList();
            if (rules.Count == 0) continue;
            var most = rules.TakeWhile(rule => rule.Count() == rules[0].Count())
                .Select(rule => $"“{rule.Key}”").ToList();
            var times = MoneyText.Count(rules[0].Count());
            if (most.Count == 1) return $"{word}中最常见的是不合规则{most[0]}，{times} 处。";
            var named = string.Join("、", most.Take(MostNamed)) + (most.Count > MostNamed ? "等" : "");
            return $"{word}中最常见的有{Numeral.Of(most.Count)}条规则，各 {times} 处：{named}。";
        }

        return "";
    }

    private static string Clean(int forms, int faulty) => (forms, faulty) switch
    {
        (1, 0) => "唯一的申报表没有错误和警告。",
        (1, _) => "唯一的申报表有错误或警告。",
        (_, 0) => $"{MoneyText.Count(forms)} 份申报表都没有错误和警告。",
        _ when faulty == forms => $"{MoneyText.Count(forms)} 份申报表都有错误或警告。",
        _ => $"{MoneyText.Count(forms)} 份申报表中，{MoneyText.Count(forms - faulty)} 份没有错误和警告。",
    };

    private static void Write(PageFlow flow, ReportModel model, ReportCharts charts)
    {
        if (model.Declared.Count == 0)
        {
            flow.Paragraph("没有可以核对的申报表。");
            return;
        }

        var forms = model.Findings.Where(finding => finding.Severity != "info")
            .Select(finding => (finding.DepartmentName, finding.ProjectName)).Distinct().Count();
        flow.Paragraph(MostFrequent(model.Findings) + Clean(model.Declared.Count, forms)
            + "申报内容一律按原样入库，从不更正；以下请申报单位核对。");
        charts.Paint(flow, "quality-scorecard");
        foreach (var (severity, word) in Severities) FindingTable.Paint(flow, model, severity, word);
    }
}
