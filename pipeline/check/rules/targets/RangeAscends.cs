using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>A range runs upwards: <c>1-2批</c>, not <c>2-1批</c>.</summary>
internal sealed class RangeAscends : IRule
{
    public string Id => "RANGE_REVERSED";

    public Severity Severity => Severity.Error;

    public string Title => "区间的下限不大于上限";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => row.TargetOrMissing.Kind == TargetKind.Range))
        {
            findings.Expect(!(row.TargetOrMissing.Low > row.TargetOrMissing.High), Spot.TargetOf(row), "从小到大填写区间");
        }

        return findings.Outcome;
    }
}
