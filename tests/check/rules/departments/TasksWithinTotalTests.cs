using PerfEtl.Pipeline.Check.Rules.Departments;

namespace PerfEtl.Tests.Check.Rules.Departments;

public class TasksWithinTotalTests
{
    private readonly TasksWithinTotal _rule = new();

    [Fact]
    public void Check_TasksArePartOfIt_Passes() => Assert.Empty(_rule.Messages(
        Plan.Money(("department.total", "100"), ("tasks.total", "40"))));

    [Fact]
    public void Check_MoreForTasks_Fails() => Assert.Equal(
        ["第9行第4列，任务金额合计为“140”，应不大于部门预算总额“100”。"],
        _rule.Messages(Plan.Money(("department.total", "100"), ("tasks.total", "140"))));
}
