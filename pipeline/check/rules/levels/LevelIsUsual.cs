using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Levels;

/// <summary>An indicator stands where names of its wording usually stand: a 完成数 seldom is 时效指标.</summary>
/// <remarks>
/// Weaker than <see cref="LevelFitsName"/>: it looks at the wordings which that rule tolerates, because a row that
/// slipped into another block looks just like that.
/// </remarks>
internal sealed class LevelIsUsual(IReadOnlyList<LevelTolerance> tolerances) : IRule
{
    public string Id => "LEVEL_UNUSUAL";

    public Severity Severity => Severity.Info;

    public string Title => "二级指标是这类名称通常所在的";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => row.Placement == Placement.Printed))
        {
            var isUnusual = row.SuggestedCategory is { } suggested && suggested.Level2 != row.Category.Level2
                && tolerances.Any(tolerance => tolerance.Covers(row));
            findings.Expect(!isUnusual, Spot.LevelOf(row), $"核对，这类名称多属“{row.SuggestedCategory?.Level2}”");
        }

        return findings.Outcome;
    }
}
