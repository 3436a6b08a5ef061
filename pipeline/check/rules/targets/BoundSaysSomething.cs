using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>A lower bound demands something: <c>&gt;=0</c> is met by doing nothing; a digit may be lost.</summary>
internal sealed class BoundSaysSomething : IRule
{
    public string Id => "TARGET_BOUND_EMPTY";

    public Severity Severity => Severity.Info;

    public string Title => "下限不是零";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => row.TargetOrMissing.Comparator == Comparator.AtLeast))
            findings.Expect(row.TargetOrMissing.Low != 0, Spot.TargetOf(row), "大于零，请核对是否漏了数字");
        return findings.Outcome;
    }
}
