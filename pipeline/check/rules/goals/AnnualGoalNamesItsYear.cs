using System.Globalization;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Goals;

/// <summary>
/// A year named in 年度总目标 is the form's own: <c>在2021年期间</c> in a form of 2022 was copied from last year.
/// </summary>
/// <remarks>A goal that also names the form's own year compares two years and passes.</remarks>
internal sealed partial class AnnualGoalNamesItsYear : IRule
{
    public string Id => "GOAL_YEAR_MISMATCH";

    public Severity Severity => Severity.Warning;

    public string Title => "年度总目标所说年份与本表年度一致";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.Goals.Annual is not { } goal) return findings.Outcome;
        var year = declaration.FiscalYear.Value.Year;
        var named = Years(goal.Text);
        var isOwn = named.Count == 0 || named.Any(span => span.From <= year && year <= span.To);
        findings.Expect(
            isOwn,
            Spot.FieldOf(declaration, "annual_goal", "年度总目标所说年份", goal) with { Printed = named.FirstOrDefault().Text },
            $"为本表年度“{year}年”");
        return findings.Outcome;
    }

    private static List<(int From, int To, string Text)> Years(string goal) =>
        [.. Span().Matches(Titles().Replace(goal, "")).Select(span =>
        {
            var to = ToYear(span.Groups["to"].ValueSpan);
            return (span.Groups["from"].Success ? ToYear(span.Groups["from"].ValueSpan) : to, to, span.Value);
        })];

    private static int ToYear(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>Titles of decrees and plans name the year of the decree: 《2021年度工作要点》.</summary>
    [GeneratedRegex("《[^》]*》")]
    private static partial Regex Titles();

    /// <summary>
    /// <c>2021年</c> or <c>2021-2025年</c>; neither <c>2023级</c> nor <c>〔2015〕5号</c>, nor a mere starting point
    /// (<c>自2019年起</c>, <c>2020年以来</c>, <c>截至2021年底</c>), nor a far end (<c>到2025年</c>).
    /// </summary>
    [GeneratedRegex(
        @"(?<![0-9自从到至])(?:(?<from>(?:19|20)[0-9]{2})\s*年?\s*[-—–~～至到]+\s*)?(?<to>(?:19|20)[0-9]{2})\s*年"
        + "(?!级|底?以?来|以前|以后|[0-9]*月?[0-9]*日?起)")]
    private static partial Regex Span();
}
