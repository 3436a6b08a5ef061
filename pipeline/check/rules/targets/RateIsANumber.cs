using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>An indicator named …率 has a number for a target, not a word: 合规率 合规.</summary>
internal sealed class RateIsANumber(NameEndings endings) : IRule
{
    public string Id => "RATE_NAME_TEXT";

    public Severity Severity => Severity.Error;

    public string Title => "“率”类指标的目标值为数值";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => row.Target is not null && endings.IsRate(row)))
        {
            findings.Expect(row.TargetOrMissing.Kind != TargetKind.Qualitative, Spot.TargetOf(row), "填写百分数，而不是文字");
        }

        return findings.Outcome;
    }
}
