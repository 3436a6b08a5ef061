using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Departments;

/// <summary>Where the department's money comes from (按收入性质分) makes up its total.</summary>
/// <remarks>
/// 一般公共预算, 政府性基金 and 国有资本经营预算 divide 财政拨款 once more: where that is printed they are not added.
/// </remarks>
internal sealed class SourcesAddUp : IRule
{
    private static readonly string[] Divisions =
        ["department.general_public_budget", "department.government_fund", "department.state_capital"];

    private static readonly string[] Beside =
    [
        "department.special_account", "department.business_income", "department.operating_income",
        "department.upper", "department.carried_over", "department.own", DepartmentFunding.Other,
    ];

    public string Id => "DEPT_SOURCES_NE_TOTAL";

    public Severity Severity => Severity.Error;

    public string Title => "各项收入之和等于部门预算总额";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var fiscal = declaration.Funding.AmountOf(DepartmentFunding.Fiscal);
        var sources = fiscal is null ? [.. Divisions, .. Beside] : Beside.Append(DepartmentFunding.Fiscal);
        if (DepartmentSpots.Sum(sources.Select(declaration.Funding.AmountOf)) is { } sum
            && declaration.Funding.AmountOf(DepartmentFunding.Total) is { } total)
        {
            findings.Expect(
                sum == total, Spot.MoneyOf(declaration, DepartmentFunding.Total),
                $"等于各项收入之和“{FindingWriter.Money(sum)}”");
        }

        return findings.Outcome;
    }
}
