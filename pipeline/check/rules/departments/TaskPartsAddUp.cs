using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Departments;

/// <summary>财政拨款 and 其他资金 of a task make up its total; a blank one counts as nothing.</summary>
internal sealed class TaskPartsAddUp : IRule
{
    public string Id => "DEPT_TASK_PARTS_NE_TOTAL";

    public Severity Severity => Severity.Error;

    public string Title => "每项任务的财政拨款与其他资金之和等于总额";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var task in declaration.Tasks)
        {
            var sum = DepartmentSpots.Sum([task.Fiscal?.Value.Amount, task.Other?.Value.Amount]);
            if (sum is not { } parts || task.Total is not { } total) continue;
            findings.Expect(
                parts == total.Value.Amount, DepartmentSpots.TotalOf(task),
                $"等于财政拨款与其他资金之和“{FindingWriter.Money(parts)}”");
        }

        return findings.Outcome;
    }
}
