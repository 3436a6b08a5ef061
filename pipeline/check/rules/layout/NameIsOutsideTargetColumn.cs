using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>A name does not stand where the target should be; where it does, the target is lost.</summary>
internal sealed class NameIsOutsideTargetColumn : IRule
{
    public string Id => "NAME_IN_TARGET_COLUMN";

    public Severity Severity => Severity.Warning;

    public string Title => "指标名称不在目标值列";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            findings.Expect(!row.IsNameInTargetColumn, Spot.NameOf(row), "印在三级指标列，目标值列另填目标值");
        }

        return findings.Outcome;
    }
}
