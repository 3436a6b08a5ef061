using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>The unit of a target is one that <c>units.csv</c> knows.</summary>
/// <remarks>An unknown one such as <c>40入</c> is damage, or a new unit for the table.</remarks>
internal sealed class UnitIsKnown(MeasureUnits units) : IRule
{
    public string Id => "UNIT_UNKNOWN";

    public Severity Severity => Severity.Warning;

    public string Title => "计量单位在词表之内";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(IsLookedAt))
        {
            findings.Expect(
                units.Find(row.TargetOrMissing.Unit!.Trim()) is not null,
                Spot.TargetOf(row),
                $"使用词表中的计量单位，而不是“{row.TargetOrMissing.Unit}”");
        }

        return findings.Outcome;
    }

    private static bool IsLookedAt(Indicator row) =>
        !string.IsNullOrWhiteSpace(row.TargetOrMissing.Unit);
}
