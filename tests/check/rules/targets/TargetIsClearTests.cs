using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class TargetIsClearTests
{
    private readonly TargetIsClear _rule = new(Lookups.Words.TimeWords);

    [Fact]
    public void Check_Valid_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_Deadline_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("完成时间", Target.Words("12月底到位")))));

    [Fact]
    public void Check_Month_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("完成时间", Target.Words("2021年7月")))));

    [Fact]
    public void Check_TwoMonths_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("完成时间", Target.Words("2023.07-2024.01")))));

    [Fact]
    public void Check_Day_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("完成时间", Target.Words("2021-12-31前")))));

    [Fact]
    public void Check_Quarter_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("完成时间", Target.Words("第3季度")))));

    [Fact]
    public void Check_Words_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("完成时间", Target.Words("效果明显")))));

    [Fact]
    public void Check_NumberBetweenWords_Fails() => Assert.Equal(
        ["第18行第5列，指标“培训人数”的目标值为“达到90以上不等”，应写成可读的数值或期限。"],
        _rule.Messages(Given.Rows(Row.Of("培训人数", Target.Words("达到90以上不等")))));

    [Theory]
    [InlineData("$>=")]
    [InlineData("$>")]
    [InlineData("优<")]
    public void Check_ComparatorWithoutNumber_Fails(string target) =>
        Assert.Single(_rule.Messages(Given.Rows(Row.Of("群众满意度", Target.Words(target)))));

    [Fact]
    public void Check_ComparatorBeforeWords_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("群众满意度", Target.Words("≥上年")))));

    [Theory]
    [InlineData("“三类”减排量", 1)]
    [InlineData("设备更新完成时间", 0)]
    public void Check_MonthOrNumber_FailsUnlessTheNameAsksForATime(string name, int messages) =>
        Assert.Equal(messages, _rule.Messages(Given.Rows(Row.Of(name, Target.Words("2006.6")))).Count());

    [Fact]
    public void Check_LoneComparator_Fails() => Assert.Equal(
        ["第18行第5列，指标“群众满意度”的目标值为“>=”，应写成可读的数值或期限。"],
        _rule.Messages(Given.Rows(Row.Of("群众满意度", Target.Words(">=")))));
}
