using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>Every basic field whose label is printed is filled, for example 计划开始日期.</summary>
/// <remarks>A label that is not printed at all belongs to <see cref="RequiredLabelsArePrinted"/>.</remarks>
internal sealed class FieldsAreFilled : IRule
{
    public string Id => "FIELD_BLANK";

    public Severity Severity => Severity.Warning;

    public string Title => "基本信息都已填写";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        Look(findings, declaration, "project_name", "项目名称", declaration.ProjectName);
        Look(findings, declaration, "department", "主管部门", declaration.Department);
        Look(findings, declaration, "project_category", "项目类别", declaration.ProjectCategory);
        Look(findings, declaration, "implementing_unit", "实施单位", declaration.ImplementingUnit);
        Look(findings, declaration, "start_date", "计划开始日期", declaration.StartDate);
        Look(findings, declaration, "end_date", "计划完成日期", declaration.EndDate);
        return findings.Outcome;
    }

    private static void Look<T>(
        FindingWriter findings, Declaration declaration, string field, string subject, Printed<T>? value)
    {
        if (value is null && !declaration.Labels.ContainsKey(field)) return;
        findings.Expect(
            !string.IsNullOrWhiteSpace(value?.Text), Spot.FieldOf(declaration, field, subject, value), "填写");
    }
}
