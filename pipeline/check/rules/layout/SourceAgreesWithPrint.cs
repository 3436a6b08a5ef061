using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>What is set for a source (年度, 主管部门, 金额单位) is what its forms print; the print is loaded.</summary>
internal sealed class SourceAgreesWithPrint : IRule
{
    public string Id => "SOURCE_CONTRADICTS_PRINT";

    public Severity Severity => Severity.Error;

    public string Title => "来源设置与原表所印一致";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind == RemarkKind.SourceContradicts),
            remark => Spot.RemarkOf(remark, "fiscal_year", "与来源设置不一致的"),
            "核对来源设置 Intake:Sources 和原表");
        return findings.Outcome;
    }
}
