using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>问题: what each project has to check and how, content before layout, which is only counted.</summary>
internal static class FindingSection
{
    private const int MostNamed = 3;
    private static readonly string[] Counted = ["error", "warning"];

    public static ReportSection Of(ReportModel model) =>
        new(Headline(model.Findings), flow => Write(flow, model), 90);

    /// <summary>How many to be checked; a report without any says so.</summary>
    public static string Headline(IReadOnlyList<FindingRow> findings)
    {
        if (findings.Count == 0) return "没有发现问题";
        string[] counts = [.. Counted
            .Select(severity => (severity, Count: findings.Count(finding => finding.Severity == severity)))
            .Where(pair => pair.Count > 0)
            .Select(pair => $"{MoneyText.Count(pair.Count)} 处{FindingKinds.WordOf(pair.severity)}")];
        if (counts.Length == 0) return $"没有错误和警告，有 {MoneyText.Count(findings.Count)} 处提示";
        var layout = findings.Count(finding => FindingKinds.IsCounted(finding) && FindingKinds.IsLayout(finding));
        return string.Join("、", counts) + "须核对" + (layout == 0 ? "" : $"，其中 {MoneyText.Count(layout)} 处只是版面问题");
    }

    /// <summary>The rule broken most among the gravest findings; all that tie.</summary>
    public static string MostFrequent(IReadOnlyList<FindingRow> findings)
    {
        foreach (var severity in Counted)
        {
            var rules = findings.Where(finding => finding.Severity == severity && !FindingKinds.IsLayout(finding))
                .GroupBy(finding => finding.RuleTitle).OrderByDescending(rule => rule.Count())
                .ThenBy(rule => rule.Key, StringComparer.Ordinal).ToList();
            if (rules.Count == 0) continue;
            var most = rules.TakeWhile(rule => rule.Count() == rules[0].Count())
                .Select(rule => $"“{rule.Key}”").ToList();
            var (word, times) = (FindingKinds.WordOf(severity), MoneyText.Count(rules[0].Count()));
            if (most.Count == 1) return $"{word}中最多的是不合{most[0]}，{times} 处。";
            var named = string.Join("、", most.Take(MostNamed)) + (most.Count > MostNamed ? "等" : "");
            return $"{word}中最多的有{Numeral.Of(most.Count)}条规则，各 {times} 处：{named}。";
        }

        return "";
    }

    private static string Clean(int forms, int faulty) => (forms, faulty) switch
    {
        (1, 0) => "唯一的申报表没有错误和警告。",
        (1, _) => "",
        (_, 0) => $"{MoneyText.Count(forms)} 份申报表都没有错误和警告。",
        _ when faulty == forms => $"{MoneyText.Count(forms)} 份申报表都有错误或警告。",
        _ => $"{MoneyText.Count(forms)} 份申报表中，{MoneyText.Count(forms - faulty)} 份没有错误和警告。",
    };

    private static void Write(PageFlow flow, ReportModel model)
    {
        if (model.Declared.Count == 0)
        {
            flow.Paragraph("没有可以核对的申报表。");
            return;
        }

        var faulty = model.Findings.Where(FindingKinds.IsCounted)
            .Select(finding => (finding.DepartmentName, finding.ProjectName)).Distinct().Count();
        var ask = faulty == 0 ? "" : "申报内容一律按原样入库，从不更正；请申报单位按下表核对后重新提交。";
        flow.Paragraph(MostFrequent(model.Findings) + Clean(model.Declared.Count, faulty) + ask);
        flow.Gap(6);
        new FindingTable(model).Paint(flow);
        if (Others(model.Findings) is { Length: > 0 } others)
        {
            flow.Y += 4;
            flow.Note(others);
        }
    }

    /// <summary>What is only counted here.</summary>
    private static string Others(IReadOnlyList<FindingRow> findings)
    {
        var amounts = findings.Count(FindingKinds.IsInAmounts);
        var layout = findings.Count(FindingKinds.IsLayout);
        var hints = findings.Count(finding => finding.Severity == "info" && !FindingKinds.IsLayout(finding));
        string[] parts =
        [
            .. layout == 0 ? Array.Empty<string>() : [$"版面问题 {MoneyText.Count(layout)} 处（空行、移列、标签错位等，不影响数字）"],
            .. hints == 0 ? Array.Empty<string>() : [$"提示 {MoneyText.Count(hints)} 处"],
        ];
        var inTable = amounts == 0 ? "" : $"财政资金与总额不符的 {MoneyText.Count(amounts)} 处见资金一节的差额。";
        return parts.Length == 0 ? inTable
            : $"{inTable}另有{string.Join("、", parts)}，逐处见附录和问题清单（perfetl report --appendix）。";
    }
}
