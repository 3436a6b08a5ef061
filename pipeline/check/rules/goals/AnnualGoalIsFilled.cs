using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Goals;

/// <summary>年度总目标 is filled: without it the indicators measure nothing.</summary>
/// <remarks>
/// The annual goal of all 20 forms of the 2022 seed is filled, so a blank one was probably lost on the way.
/// </remarks>
internal sealed class AnnualGoalIsFilled : IRule
{
    public string Id => "GOAL_ANNUAL_BLANK";

    public Severity Severity => Severity.Warning;

    public string Title => "年度总目标已填写";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.Expect(
            !string.IsNullOrWhiteSpace(declaration.Goals.Annual?.Text),
            Spot.FieldOf(declaration, "annual_goal", "年度总目标", declaration.Goals.Annual),
            "填写");
        return findings.Outcome;
    }
}
