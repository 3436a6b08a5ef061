using PerfEtl.Pipeline.Check.Rules.Departments;

namespace PerfEtl.Tests.Check.Rules.Departments;

public class SourcesAddUpTests
{
    private readonly SourcesAddUp _rule = new();

    [Fact]
    public void Check_FiscalAndOther_Passes() => Assert.Empty(_rule.Messages(
        Plan.Money(("department.total", "100"), ("department.fiscal", "90"), ("department.other", "10"))));

    [Fact]
    public void Check_FiscalDividedOnceMore_Passes() => Assert.Empty(_rule.Messages(Plan.Money(
        ("department.total", "100"), ("department.fiscal", "90"), ("department.general_public_budget", "80"),
        ("department.government_fund", "10"), ("department.own", "10"))));

    [Fact]
    public void Check_BudgetsWithoutTheirSum_Passes() => Assert.Empty(_rule.Messages(Plan.Money(
        ("department.total", "100"), ("department.general_public_budget", "80"),
        ("department.government_fund", "10"), ("department.other", "10"))));

    [Fact]
    public void Check_OnlyTheTotal_Passes() => Assert.Empty(_rule.Messages(Plan.Money(("department.total", "100"))));

    [Fact]
    public void Check_SourceMissing_Fails() => Assert.Equal(
        ["第8行第4列，部门预算总额为“100”，应等于各项收入之和“95”。"],
        _rule.Messages(Plan.Money(
            ("department.total", "100"), ("department.fiscal", "90"), ("department.other", "5"))));
}
