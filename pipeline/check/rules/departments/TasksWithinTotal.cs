using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Departments;

/// <summary>The tasks are part of what the department asks for, so their 金额合计 is not larger than its total.</summary>
internal sealed class TasksWithinTotal : IRule
{
    public string Id => "DEPT_TASKS_GT_TOTAL";

    public Severity Severity => Severity.Error;

    public string Title => "任务金额合计不大于部门预算总额";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.Funding.AmountOf(DepartmentFunding.TasksTotal) is { } tasks
            && declaration.Funding.AmountOf(DepartmentFunding.Total) is { } total)
        {
            findings.Expect(
                tasks <= total, Spot.MoneyOf(declaration, DepartmentFunding.TasksTotal),
                $"不大于部门预算总额“{FindingWriter.Money(total)}”");
        }

        return findings.Outcome;
    }
}
