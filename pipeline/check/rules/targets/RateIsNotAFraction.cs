using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>A rate is given in %, not as a fraction: <c>1</c> for a 通过率 probably means <c>100%</c>.</summary>
/// <remarks>The value stays 1 in the warehouse: what it means is for the department to say.</remarks>
internal sealed class RateIsNotAFraction(NameEndings endings) : IRule
{
    public string Id => "RATE_AS_FRACTION";

    public Severity Severity => Severity.Warning;

    public string Title => "比率以百分数表示";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(IsNumericShare))
        {
            var target = row.TargetOrMissing;
            var isFraction = string.IsNullOrWhiteSpace(target.Unit) && (target.High ?? target.Low) is > 0 and <= 1;
            findings.Expect(!isFraction, Spot.TargetOf(row), "以百分数填写，例如“100%”");
        }

        return findings.Outcome;
    }

    private bool IsNumericShare(Indicator row) =>
        row.TargetOrMissing.Kind is TargetKind.Numeric or TargetKind.Range
        && (endings.IsRate(row) || endings.KindOf(row) == NameKind.Satisfaction);
}
