using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Levels;

/// <summary>An indicator stands under the level 2 that its wording speaks for: 合规率 is 质量指标, not 社会效益指标.</summary>
/// <remarks>
/// The declared level stays. An inferred level already follows the wording and is not looked at. Wordings that fit
/// several levels (…数 counts anything, …性 may be a benefit) are in <c>check_level_tolerances.csv</c>.
/// </remarks>
internal sealed class LevelFitsName(IReadOnlyList<LevelTolerance> tolerances) : IRule
{
    public string Id => "LEVEL_SUSPECT";

    public Severity Severity => Severity.Warning;

    public string Title => "二级指标与指标名称相符";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => row.Placement == Placement.Printed))
        {
            if (row.SuggestedCategory is not { } suggested) continue;
            var fits = suggested.Level2 == row.Category.Level2 || tolerances.Any(tolerance => tolerance.Covers(row));
            findings.Expect(fits, Spot.LevelOf(row), $"核对是否为“{suggested.Level2}”");
        }

        return findings.Outcome;
    }
}
