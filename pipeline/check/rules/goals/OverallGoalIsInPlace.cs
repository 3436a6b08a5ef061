using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Goals;

/// <summary>What stands as 项目总目标 is a goal, not a scrap of another text pushed there by a shifted row.</summary>
/// <remarks>
/// Ten characters without a full stop stand left of a shifted annual goal in one form of the 2022 seed.
/// Short goals in their own column are the department's choice and pass.
/// </remarks>
internal sealed class OverallGoalIsInPlace : IRule
{
    public string Id => "GOAL_OVERALL_STRAY";

    public Severity Severity => Severity.Warning;

    public string Title => "项目总目标不是误入的短句";

    /// <summary>A goal that says anything is longer, in characters.</summary>
    private const int LongestScrap = 20;

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.Goals.Overall is { } overall && !string.IsNullOrWhiteSpace(overall.Text))
        {
            findings.Expect(
                !declaration.Goals.IsShifted || overall.Text.Trim().Length > LongestScrap,
                Spot.FieldOf(declaration, "overall_goal", "项目总目标", overall),
                "核对是否误入");
        }

        return findings.Outcome;
    }
}
