using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>A project does not end (计划完成日期) before it starts (计划开始日期).</summary>
/// <remarks>One day is a project too: 2022-05-01 to 2022-05-01 holds.</remarks>
internal sealed class DatesAreInOrder : IRule
{
    public string Id => "DATE_ORDER";

    public Severity Severity => Severity.Error;

    public string Title => "计划完成日期不早于计划开始日期";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration is { StartDate: { } start, EndDate: { } end })
        {
            findings.Expect(
                end.Value >= start.Value,
                Spot.FieldOf(declaration, "end_date", "计划完成日期", end),
                $"不早于计划开始日期“{start.Text}”");
        }

        return findings.Outcome;
    }
}
