using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>A project starts on the first day of a month and ends on the last of one, as nearly all do.</summary>
internal sealed class DatesAreMonthEnds : IRule
{
    public string Id => "DATE_PERIOD_UNUSUAL";

    public Severity Severity => Severity.Info;

    public string Title => "项目自月初起、至月末止";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.StartDate is { } start)
        {
            findings.Expect(
                start.Value.Day == 1,
                Spot.FieldOf(declaration, "start_date", "计划开始日期", start), "核对，通常为某月第一天");
        }

        if (declaration.EndDate is { } end)
        {
            findings.Expect(
                end.Value.Day == DateTime.DaysInMonth(end.Value.Year, end.Value.Month),
                Spot.FieldOf(declaration, "end_date", "计划完成日期", end), "核对，通常为某月最后一天");
        }

        return findings.Outcome;
    }
}
