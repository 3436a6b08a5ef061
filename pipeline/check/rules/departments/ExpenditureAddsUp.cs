using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Departments;

/// <summary>基本支出 and 项目支出 (按支出性质分) make up the department's total.</summary>
internal sealed class ExpenditureAddsUp : IRule
{
    public string Id => "DEPT_EXPENDITURE_NE_TOTAL";

    public Severity Severity => Severity.Error;

    public string Title => "基本支出与项目支出之和等于部门预算总额";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var parts = new[] { DepartmentFunding.Basic, DepartmentFunding.Project }.Select(declaration.Funding.AmountOf);
        if (DepartmentSpots.Sum(parts) is { } sum
            && declaration.Funding.AmountOf(DepartmentFunding.Total) is { } total)
        {
            findings.Expect(
                sum == total, Spot.MoneyOf(declaration, DepartmentFunding.Total),
                $"等于基本支出与项目支出之和“{FindingWriter.Money(sum)}”");
        }

        return findings.Outcome;
    }
}
