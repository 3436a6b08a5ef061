using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Levels;

/// <summary>The blocks of level 2 follow the order of the taxonomy: 数量指标 stands above 质量指标.</summary>
/// <remarks>Of a block out of order only the first row is reported. Inferred levels are not looked at.</remarks>
internal sealed class LevelsAreInOrder : IRule
{
    public string Id => "LEVEL_OUT_OF_ORDER";

    public Severity Severity => Severity.Warning;

    public string Title => "二级指标按规定的次序排列";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        IndicatorCategory? furthest = null;
        IndicatorCategory? previous = null;
        foreach (var row in declaration.Indicators)
        {
            if (row.Placement != Placement.Printed) continue;
            var isBlockStart = row.Category != previous;
            var isBehind = isBlockStart && furthest is not null && row.Category.Order < furthest.Order;
            findings.Expect(isBehind ? $"排在“{furthest!.Level2}”之前" : null, row, Spot.LevelOf);
            previous = row.Category;
            if (furthest is null || row.Category.Order > furthest.Order) furthest = row.Category;
        }

        return findings.Outcome;
    }
}
