using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>A comparator is one sign: <c>&gt;=</c>, not <c>&gt; =</c>.</summary>
internal sealed class ComparatorIsUnbroken : IRule
{
    public string Id => "BLANK_IN_COMPARATOR";

    public Severity Severity => Severity.Info;

    public string Title => "比较符中间没有空格";

    private const string RepairKind = "COMPARATOR_SPACING";

    public CheckOutcome Check(Declaration declaration) => RepairedTargets.Check(this, declaration, RepairKind);
}
