using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Levels;

/// <summary>
/// The last level-2 label printed above an indicator is its own; where it is not, the level was inferred.
/// </summary>
/// <remarks>
/// 25 of the 303 rows of the 2022 seed are inferred, for example rows above a label printed in the middle of its block.
/// </remarks>
internal sealed class LabelIsInPlace : IRule
{
    public string Id => "LABEL_DISPLACED";

    public Severity Severity => Severity.Warning;

    public string Title => "二级指标标签印在所属指标处";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            findings.Expect(row.Placement == Placement.Printed, Spot.LevelOf(row), "与印出的标签位置一致，现按上下文归类");
        }

        return findings.Outcome;
    }
}
