using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>
/// No label is printed twice; where it is, both carry the same value, else the form could not be read.
/// </summary>
internal sealed class FieldsArePrintedOnce : IRule
{
    public string Id => "FIELD_DOUBLED";

    public Severity Severity => Severity.Info;

    public string Title => "每个栏目只印一次";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.DoubledField),
            remark => Spot.RemarkOf(remark, "field", "重复印出的栏目"),
            "只印一次");
        return findings.Outcome;
    }
}
