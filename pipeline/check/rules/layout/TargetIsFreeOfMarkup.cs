using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>A target carries no typesetting marks such as <c>$&gt;=95\%$</c>.</summary>
internal sealed class TargetIsFreeOfMarkup : IRule
{
    public string Id => "MARKUP_LATEX";

    public Severity Severity => Severity.Info;

    public string Title => "目标值不带排版标记";

    private const string RepairKind = "MARKUP_LATEX";

    public CheckOutcome Check(Declaration declaration) => RepairedTargets.Check(this, declaration, RepairKind);
}
