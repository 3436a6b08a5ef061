using PerfEtl.Pipeline.Check.Rules.Departments;

namespace PerfEtl.Tests.Check.Rules.Departments;

public class TaskPartsAddUpTests
{
    private readonly TaskPartsAddUp _rule = new();

    [Fact]
    public void Check_PartsMakeTheTotal_Passes() => Assert.Empty(_rule.Messages(
        Plan.Money().With(("养护", "100", "70", "30"), ("补贴", "50", "50", null), ("宣传", "5", null, null))));

    [Fact]
    public void Check_PartMissing_Fails() => Assert.Equal(
        ["第21行第4列，任务“补贴”的总额为“50”，应等于财政拨款与其他资金之和“45.50”。"],
        _rule.Messages(Plan.Money().With(("养护", "100", "70", "30"), ("补贴", "50", "40", "5.5"))));
}
