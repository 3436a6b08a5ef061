using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Goals;

/// <summary>The goals stand in the row and column of their labels.</summary>
/// <remarks>For example a goal printed on the line of 绩效指标, or in column 2 instead of 4.</remarks>
internal sealed class GoalsStandByTheirLabels : IRule
{
    public string Id => "GOAL_ROW_SHIFT";

    public Severity Severity => Severity.Warning;

    public string Title => "绩效目标与其栏目同行同列";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.Expect(
            !declaration.Goals.IsShifted,
            Spot.FieldOf(declaration, "annual_goal", "年度总目标", declaration.Goals.Annual),
            "与“年度总目标”栏目同行同列");
        return findings.Outcome;
    }
}
