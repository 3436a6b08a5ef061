using PerfEtl.Pipeline.Check.Rules.Departments;

namespace PerfEtl.Tests.Check.Rules.Departments;

public class TasksAddUpTests
{
    private readonly TasksAddUp _rule = new();

    [Fact]
    public void Check_SumOfEveryColumn_Passes() => Assert.Empty(_rule.Messages(
        Plan.Money(("tasks.total", "150"), ("tasks.fiscal", "120"), ("tasks.other", "30"))
            .With(("养护", "100", "70", "30"), ("补贴", "50", "50", null))));

    [Fact]
    public void Check_NoSumPrinted_Passes() =>
        Assert.Empty(_rule.Messages(Plan.Money().With(("养护", "100", "70", "30"))));

    [Fact]
    public void Check_OtherSum_Fails() => Assert.Equal(
        ["第8行第4列，任务金额合计为“160”，应等于各项任务之和“150”。", "第9行第4列，任务财政拨款合计为“121”，应等于各项任务之和“120”。"],
        _rule.Messages(Plan.Money(("tasks.total", "160"), ("tasks.fiscal", "121"))
            .With(("养护", "100", "70", "30"), ("补贴", "50", "50", null))));
}
