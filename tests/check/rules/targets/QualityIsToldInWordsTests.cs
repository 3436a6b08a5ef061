using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class QualityIsToldInWordsTests
{
    private readonly QualityIsToldInWords _rule = new(Lookups.Words.Endings);

    [Fact]
    public void Check_Words_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_WomenAreCounted_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("受益女性", Target.Number("100人", 100, "人")))));

    [Fact]
    public void Check_TargetLost_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("管理机制健全性", null))));

    [Fact]
    public void Check_Percentage_Fails() => Assert.Equal(
        ["第18行第5列，指标“干部考核考察资料完整性”的目标值为“100%”，应用文字说明，或改用可计量的指标名称。"],
        _rule.Messages(Given.Rows(Row.Of("干部考核考察资料完整性", Target.Percent100))));

    [Fact]
    public void Check_Range_Fails() => Assert.Equal(
        ["第18行第5列，指标“储备人才培训有效性”的目标值为“1-2批”，应用文字说明，或改用可计量的指标名称。"],
        _rule.Messages(Given.Rows(Row.Of("储备人才培训有效性", Target.Range("1-2批", 1, 2, "批")))));
}
