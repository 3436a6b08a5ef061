using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Departments;

/// <summary>金额合计 below the tasks (年度主要任务) is the sum of what stands above it, column by column.</summary>
internal sealed class TasksAddUp : IRule
{
    private static readonly string[] Sums =
        [DepartmentFunding.TasksTotal, DepartmentFunding.TasksFiscal, DepartmentFunding.TasksOther];

    public string Id => "DEPT_TASKS_NE_SUM";

    public Severity Severity => Severity.Error;

    public string Title => "各项任务金额之和等于金额合计";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var code in Sums)
        {
            var sum = DepartmentSpots.Sum(
                declaration.Tasks.Select(task => DepartmentSpots.AmountOf(task, code)?.Value.Amount));
            if (sum is not { } tasks || declaration.Funding.AmountOf(code) is not { } printed) continue;
            findings.Expect(
                tasks == printed, Spot.MoneyOf(declaration, code), $"等于各项任务之和“{FindingWriter.Money(tasks)}”");
        }

        return findings.Outcome;
    }
}
