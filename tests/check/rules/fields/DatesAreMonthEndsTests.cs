using PerfEtl.Pipeline.Check.Rules.Fields;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class DatesAreMonthEndsTests
{
    private readonly DatesAreMonthEnds _rule = new();

    [Theory]
    [InlineData("2022-01-01", "2022-12-31")]
    [InlineData("2024-02-01", "2024-02-29")]
    [InlineData(null, null)]
    public void Check_WholeMonths_Passes(string? start, string? end) =>
        Assert.Empty(_rule.Messages(Given.Dates(start, end)));

    [Fact]
    public void Check_StartInsideMonth_Fails() => Assert.Equal(
        ["第7行第2列，计划开始日期为“2022-01-04”，应核对，通常为某月第一天。"],
        _rule.Messages(Given.Dates("2022-01-04", "2022-12-31")));

    [Fact]
    public void Check_EndInsideMonth_Fails() => Assert.Equal(
        ["第7行第5列，计划完成日期为“2022-12-30”，应核对，通常为某月最后一天。"],
        _rule.Messages(Given.Dates("2022-01-01", "2022-12-30")));
}
