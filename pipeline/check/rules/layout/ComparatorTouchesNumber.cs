using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>No blank stands between comparator and number: <c>=100%</c>, not <c>= 100%</c>.</summary>
internal sealed class ComparatorTouchesNumber : IRule
{
    public string Id => "BLANK_AFTER_COMPARATOR";

    public Severity Severity => Severity.Info;

    public string Title => "比较符与数值之间没有空格";

    private const string RepairKind = "BLANK_AFTER_COMPARATOR";

    public CheckOutcome Check(Declaration declaration) => RepairedTargets.Check(this, declaration, RepairKind);
}
