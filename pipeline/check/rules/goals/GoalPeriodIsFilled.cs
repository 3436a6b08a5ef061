using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Goals;

/// <summary>The period of 项目总目标 names its years: <c>(2024年-2026年)</c>, not the template <c>(年 - 年)</c>.</summary>
/// <remarks>A form that prints no period at all is not looked at.</remarks>
internal sealed class GoalPeriodIsFilled : IRule
{
    public string Id => "GOAL_PERIOD_BLANK";

    public Severity Severity => Severity.Info;

    public string Title => "项目总目标的起止年份已填写";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.Goals.Period is { } period)
        {
            findings.Expect(
                period.Text.Any(char.IsDigit),
                Spot.FieldOf(declaration, "goal_period", "项目总目标的起止年份", period),
                "写明起止年份");
        }

        return findings.Outcome;
    }
}
