using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>主管部门 and 实施单位 are printed whole: 中共上海市 beside 中共上海市某区委组织部 was cut.</summary>
/// <remarks>
/// 教育局, and 某区教育局 beside 某区教育局财务管理中心, are whole: both end as offices do, see
/// <c>check_unit_endings.csv</c>.
/// </remarks>
internal sealed class UnitNameIsWhole(OfficeNames names) : IRule
{
    public string Id => "UNIT_NAME_CUT";

    public Severity Severity => Severity.Warning;

    public string Title => "单位名称完整";

    /// <summary>Below this length in characters a name is no office, unless it ends as one.</summary>
    private const int ShortestName = 4;

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var department = names.Plain(declaration.Department.Text);
        var unit = declaration.ImplementingUnit is { } printed ? names.Plain(printed.Text) : "";
        var departmentSpot = Spot.FieldOf(declaration, "department", "主管部门", declaration.Department);
        var unitSpot = Spot.FieldOf(declaration, "implementing_unit", "实施单位", declaration.ImplementingUnit);
        Look(findings, departmentSpot, department, unit);
        Look(findings, unitSpot, unit, department);
        return findings.Outcome;
    }

    private void Look(FindingWriter findings, Spot spot, string name, string other)
    {
        if (name.Length == 0) return;
        var isCut = name.Length < ShortestName || IsProperPrefix(name, other);
        findings.Expect(!isCut || names.IsOffice(name), spot, "写单位全称，请核对是否截断");
    }

    private static bool IsProperPrefix(string name, string other) =>
        name.Length < other.Length && other.StartsWith(name, StringComparison.Ordinal);
}
