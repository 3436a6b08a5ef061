using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>The fiscal year asked for lies between the years in which the project starts and ends.</summary>
/// <remarks>For example a form of 2022 whose project ends on 2021-12-31.</remarks>
internal sealed class FiscalYearWithinDates : IRule
{
    public string Id => "DATE_OUTSIDE_YEAR";

    public Severity Severity => Severity.Error;

    public string Title => "年度在项目起止年份之内";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var year = declaration.FiscalYear.Value.Year;
        Compare(findings, declaration, "start_date", "计划开始日期", declaration.StartDate, start => start.Year <= year, "晚");
        Compare(findings, declaration, "end_date", "计划完成日期", declaration.EndDate, end => end.Year >= year, "早");
        return findings.Outcome;
    }

    // Year and date contradict each other; either may be wrong, so both places are reported.
    private static void Compare(
        FindingWriter findings, Declaration form, string field, string name, Printed<DateOnly>? date,
        Func<DateOnly, bool> fits, string direction)
    {
        if (date is null) return;
        var opposite = direction == "晚" ? "早" : "晚";
        var spot = Spot.FieldOf(form, field, name, date);
        findings.Expect(fits(date.Value), spot, $"不{direction}于本表年度“{form.FiscalYear.Value.Year}”");
        if (!fits(date.Value))
        {
            var year = Spot.FieldOf(form, "fiscal_year", "年度", form.FiscalYear);
            findings.Expect(false, year, $"不{opposite}于{name}“{date.Text}”");
        }
    }
}
