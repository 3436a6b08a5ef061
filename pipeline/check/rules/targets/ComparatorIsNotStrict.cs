using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>
/// Targets include their bound: <c>&gt;=95%</c>, not <c>&gt;95%</c>, so that reaching the number is enough.
/// </summary>
internal sealed class ComparatorIsNotStrict : IRule
{
    public string Id => "COMPARATOR_STRICT";

    public Severity Severity => Severity.Info;

    public string Title => "比较符含等号";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => row.TargetOrMissing.Comparator is not null))
        {
            findings.Expect(
                row.TargetOrMissing.Comparator is not (Comparator.Above or Comparator.Below),
                Spot.TargetOf(row),
                "用“>=”或“<=”");
        }

        return findings.Outcome;
    }
}
