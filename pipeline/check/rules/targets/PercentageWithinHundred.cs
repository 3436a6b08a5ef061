using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>A share is at most 100 %; <c>290%</c> is probably a damaged <c>≥90%</c>.</summary>
/// <remarks>
/// Growth may pass 100 %: names ending in 增长率 and the like are not looked at. The value is never repaired.
/// </remarks>
internal sealed class PercentageWithinHundred(NameEndings endings, IReadOnlySet<string> percentUnits) : IRule
{
    public string Id => "TARGET_OVER_100";

    public Severity Severity => Severity.Warning;

    public string Title => "百分数不超过100%";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(IsShare))
        {
            var target = row.TargetOrMissing;
            var largest = target.Low > target.High ? target.Low : target.High ?? target.Low;
            findings.Expect(!(largest > 100), Spot.TargetOf(row), "不超过100%，请核对是否误认了“≥”");
        }

        return findings.Outcome;
    }

    // A rate whose % got lost is a share all the same: 满意度 >=990.
    private bool IsShare(Indicator row) => row.TargetOrMissing.Unit switch
    {
        null => endings.KindOf(row) is NameKind.Rate or NameKind.Satisfaction,
        "‰" => false,
        var unit => percentUnits.Contains(unit) && endings.KindOf(row) != NameKind.OpenRate,
    };
}
