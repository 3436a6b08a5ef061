using PerfEtl.Pipeline.Check.Rules.Departments;

namespace PerfEtl.Tests.Check.Rules.Departments;

public class ExpenditureAddsUpTests
{
    private readonly ExpenditureAddsUp _rule = new();

    [Fact]
    public void Check_BasicAndProject_Passes() => Assert.Empty(_rule.Messages(
        Plan.Money(("department.total", "100"), ("department.basic", "60"), ("department.project", "40"))));

    [Fact]
    public void Check_NotSplit_Passes() => Assert.Empty(_rule.Messages(Plan.Money(("department.total", "100"))));

    [Fact]
    public void Check_OtherTotal_Fails() => Assert.Equal(
        ["第8行第4列，部门预算总额为“100”，应等于基本支出与项目支出之和“101”。"],
        _rule.Messages(Plan.Money(
            ("department.total", "100"), ("department.basic", "60"), ("department.project", "41"))));
}
