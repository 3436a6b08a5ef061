using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules;

/// <summary>The fiscal year asked for lies between the years in which the project starts and ends.</summary>
/// <remarks>For example a form of 2022 whose project ends on 2021-12-31.</remarks>
internal sealed class FiscalYearWithinDates : IRule
{
    public string Id => "DATE_OUTSIDE_YEAR";

    public Severity Severity => Severity.Warning;

    public string Title => "年度在项目起止年份之内";

    public CheckOutcome Check(Declaration declaration)
    {
        var tally = new Tally(this);
        var year = declaration.FiscalYear.Value.Year;
        if (declaration.StartDate is { } start)
        {
            tally.Expect(
                start.Value.Year <= year,
                Spot.FieldOf(declaration, "start_date", "计划开始日期", start),
                $"不晚于本表年度“{year}”");
        }

        if (declaration.EndDate is { } end)
        {
            tally.Expect(
                end.Value.Year >= year,
                Spot.FieldOf(declaration, "end_date", "计划完成日期", end),
                $"不早于本表年度“{year}”");
        }

        return tally.Outcome;
    }
}
