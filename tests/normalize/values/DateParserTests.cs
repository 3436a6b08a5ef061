using PerfEtl.Pipeline.Normalize.Values;

namespace PerfEtl.Tests.Normalize.Values;

public sealed class DateParserTests
{
    [Theory]
    [InlineData("2022-01-01", "2022-01-01")]
    [InlineData("2022-12-31", "2022-12-31")]
    [InlineData("2024/1/1", "2024-01-01")]
    [InlineData("2022.1.1", "2022-01-01")]
    [InlineData("2022年1月1日", "2022-01-01")]
    [InlineData("2022 年 1 月 1 日", "2022-01-01")]
    [InlineData("2022年1月1号", "2022-01-01")]
    [InlineData("20220101", "2022-01-01")]
    [InlineData(" ２０２２－０１－０１ ", "2022-01-01")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("1990-01-01", "1990-01-01")]
    [InlineData("2100-12-31", "2100-12-31")]
    [InlineData("2024-01-01 00:00:00", "2024-01-01")]
    [InlineData("2024/1/1 0:00:00", "2024-01-01")]
    [InlineData("2024-01-01T00:00:00", "2024-01-01")]
    [InlineData("", "blank")]
    [InlineData(" \u3000", "blank")]
    public void Parse_PrintedDate_IsTheDay(string printed, string expected) =>
        Assert.Equal(expected, ValueParsers.Say(DateParser.Parse(printed)));

    [Theory]
    [InlineData("2022-02-29", "没有这一天")]
    [InlineData("2022-13-01", "没有这一天")]
    [InlineData("2022-00-10", "没有这一天")]
    [InlineData("2022-04-31", "没有这一天")]
    [InlineData("20220230", "没有这一天")]
    [InlineData("2022年4月31日", "没有这一天")]
    [InlineData("1989-12-31", "年份应在1990至2100之间")]
    [InlineData("2101-01-01", "年份应在1990至2100之间")]
    [InlineData("22-01-01", "应为年月日齐全的日期")]
    [InlineData("2022年1月", "应为年月日齐全的日期")]
    [InlineData("2022", "应为年月日齐全的日期")]
    [InlineData("2022-1/1", "应为年月日齐全的日期")]
    [InlineData("2022月1年1日", "应为年月日齐全的日期")]
    [InlineData("2022-01-01 08:30:00", "应为年月日齐全的日期")]
    [InlineData("2022-01-01-02", "应为年月日齐全的日期")]
    [InlineData("2022年1月1日2日", "应为年月日齐全的日期")]
    [InlineData("2022年初", "应为年月日齐全的日期")]
    [InlineData("长期", "应为年月日齐全的日期")]
    [InlineData("01/01/2022", "应为年月日齐全的日期")]
    [InlineData("-", "应为年月日齐全的日期")]
    [InlineData("日", "应为年月日齐全的日期")]
    [InlineData("2022--01", "应为年月日齐全的日期")]
    public void Parse_NoDay_SaysWhy(string printed, string expected) =>
        Assert.Equal(expected, ValueParsers.Say(DateParser.Parse(printed)));
}
