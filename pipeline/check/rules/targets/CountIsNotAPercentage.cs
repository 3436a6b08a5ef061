using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>An indicator named …数 counts things, so its target is no percentage: 培训人数 <c>&gt;95%</c>.</summary>
internal sealed class CountIsNotAPercentage(NameEndings endings, IReadOnlySet<string> percentUnits) : IRule
{
    public string Id => "COUNT_NAME_PERCENT";

    public Severity Severity => Severity.Error;

    public string Title => "“数”类指标不用百分数";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(IsLookedAt))
        {
            findings.Expect(!percentUnits.Contains(row.TargetOrMissing.Unit ?? ""), Spot.TargetOf(row), "填写数量，而不是百分数");
        }

        return findings.Outcome;
    }

    private bool IsLookedAt(Indicator row) =>
        row.Target is not null && endings.KindOf(row) == NameKind.Count;
}
