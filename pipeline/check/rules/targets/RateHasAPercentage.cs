using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>An indicator named …率 is a share, so its target counts nothing: 完成率 <c>&gt;=3场</c>.</summary>
/// <remarks>频率 and 效率 end in 率 but are no shares. A rate without any unit is <see cref="UnitIsPrinted"/>'s.</remarks>
internal sealed class RateHasAPercentage(NameEndings endings, IReadOnlySet<string> percentUnits) : IRule
{
    public string Id => "RATE_NAME_COUNT";

    public Severity Severity => Severity.Error;

    public string Title => "“率”类指标不用数量";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => IsNumeric(row) && endings.IsRate(row)))
        {
            var unit = row.TargetOrMissing.Unit;
            findings.Expect(
                string.IsNullOrWhiteSpace(unit) || percentUnits.Contains(unit),
                Spot.TargetOf(row),
                "填写百分数，而不是数量");
        }

        return findings.Outcome;
    }

    private static bool IsNumeric(Indicator row) =>
        row.TargetOrMissing.Kind is TargetKind.Numeric or TargetKind.Range;
}
