using PerfEtl.Pipeline.Check.Rules.Fields;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class FiscalYearWithinDatesTests
{
    private readonly FiscalYearWithinDates _rule = new();

    [Fact]
    public void Check_SameYear_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_MiddleOfThreeYears_Passes() =>
        Assert.Empty(_rule.Messages(Given.Dates("2021-01-01", "2023-12-31")));

    [Fact]
    public void Check_BothBlank_Passes() =>
        Assert.Empty(_rule.Messages(Given.Dates(null, null)));

    [Fact]
    public void Check_StartsLater_Fails() => Assert.Equal(
        [
            "第7行第2列，计划开始日期为“2023-01-01”，应不晚于本表年度“2022”。",
            "第3行第1列，年度为“(2022年度)”，应不早于计划开始日期“2023-01-01”。",
        ],
        _rule.Messages(Given.Dates("2023-01-01", "2023-12-31")));

    [Fact]
    public void Check_EndedEarlier_Fails() => Assert.Equal(
        [
            "第7行第5列，计划完成日期为“2021-12-31”，应不早于本表年度“2022”。",
            "第3行第1列，年度为“(2022年度)”，应不晚于计划完成日期“2021-12-31”。",
        ],
        _rule.Messages(Given.Dates("2021-01-01", "2021-12-31")));
}
