using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>
/// What should be high has no upper bound, and what should be low no lower one: 满意度 <c>&lt;=90%</c> contradicts itself.
/// </summary>
/// <remarks>
/// Only names whose direction <c>check_name_endings.csv</c> knows are looked at; 执行率 may be bounded either way.
/// </remarks>
internal sealed class ComparatorFitsName(NameEndings endings) : IRule
{
    public string Id => "COMPARATOR_CONTRADICTS";

    public Severity Severity => Severity.Error;

    public string Title => "比较符与指标方向一致";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            var better = endings.BetterOf(row);
            if (better == BetterDirection.Unknown || row.TargetOrMissing.Comparator is not { } comparator) continue;
            var contradicts = better == BetterDirection.Higher
                ? comparator is Comparator.AtMost or Comparator.Below
                : comparator is Comparator.AtLeast or Comparator.Above;
            findings.Expect(!contradicts, Spot.TargetOf(row), better == BetterDirection.Higher ? "用“>=”" : "用“<=”");
        }

        return findings.Outcome;
    }
}
