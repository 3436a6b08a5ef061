using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Goals;

/// <summary>项目总目标 is filled.</summary>
/// <remarks>19 of the 20 forms of the 2022 seed leave it blank, so it is only worth knowing.</remarks>
internal sealed class OverallGoalIsFilled : IRule
{
    public string Id => "GOAL_OVERALL_BLANK";

    public Severity Severity => Severity.Info;

    public string Title => "项目总目标已填写";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.Expect(
            !string.IsNullOrWhiteSpace(declaration.Goals.Overall?.Text),
            Spot.FieldOf(declaration, "overall_goal", "项目总目标", declaration.Goals.Overall),
            "填写");
        return findings.Outcome;
    }
}
