using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>One rule that one form breaks: what, at which indicators, and what to do about it.</summary>
/// <param name="Findings">In the order of the form; of one rule.</param>
internal sealed record FindingItem(IReadOnlyList<FindingRow> Findings)
{
    private const int MostNamed = 3;
    private const int MostExpected = 2;
    private const int MostPrinted = 36;

    public FindingRow First => Findings[0];

    /// <summary>每条指标都有目标值（3 处）.</summary>
    public string Rule =>
        First.RuleTitle + (Findings.Count == 1 ? "" : $"（{MoneyText.Count(Findings.Count)} 处）");

    /// <summary>The indicators by name with what stands there, at most three; else what stands in the cell.</summary>
    public string Places
    {
        get
        {
            string[] places = [.. Findings.Select(Place).Where(text => text.Length > 0).Distinct()];
            var more = places.Length > MostNamed ? $"；等 {MoneyText.Count(places.Length)} 处" : "";
            return string.Join("；", places.Take(MostNamed)) + more;
        }
    }

    /// <summary>What should stand there.</summary>
    public string Expected
    {
        get
        {
            string[] texts = [.. Findings.Select(finding => finding.Expected).Distinct()];
            return "应" + string.Join("；", texts.Take(MostExpected)) + (texts.Length > MostExpected ? "等" : "");
        }
    }

    /// <summary>The findings of a form by rule, the gravest first.</summary>
    public static IEnumerable<FindingItem> Of(IEnumerable<FindingRow> findings) => findings
        .OrderBy(finding => finding.FindingNo)
        .GroupBy(finding => finding.RuleId)
        .OrderBy(rule => FindingKinds.RankOf(rule.First().Severity)).ThenBy(rule => rule.First().FindingNo)
        .Select(rule => new FindingItem([.. rule]));

    private static string Place(FindingRow finding)
    {
        var printed = Shortened(finding.Printed?.Trim() ?? "");
        if (finding.IndicatorName is not { } name) return printed;
        var indicator = $"{ScopeText.Plain(finding.RowNo!.Value)}“{name}”";
        return printed.Length == 0 || printed == name ? indicator : $"{indicator}：{printed}";
    }

    private static string Shortened(string text)
    {
        if (text.Length <= MostPrinted) return text;
        return text[..(char.IsHighSurrogate(text[MostPrinted - 1]) ? MostPrinted - 1 : MostPrinted)] + "…";
    }
}
