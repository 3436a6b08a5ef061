using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>Every text of the form belongs to a field, a label or an indicator; what does not was not loaded.</summary>
internal sealed class TextHasAField : IRule
{
    public string Id => "STRAY_TEXT";

    public Severity Severity => Severity.Warning;

    public string Title => "所有文字都属于某个栏目";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.StrayText),
            remark => Spot.RemarkOf(remark, "text", "不属于任何栏目的文字"),
            "归入某个栏目");
        return findings.Outcome;
    }
}
