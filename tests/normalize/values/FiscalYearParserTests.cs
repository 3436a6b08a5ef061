using PerfEtl.Pipeline.Normalize.Values;

namespace PerfEtl.Tests.Normalize.Values;

public sealed class FiscalYearParserTests
{
    [Theory]
    [InlineData("(2022年度)", "2022")]
    [InlineData("（2022 年度）", "2022")]
    [InlineData("（２０２２年度）", "2022")]
    [InlineData("2023年项目支出绩效目标申报表", "2023")]
    [InlineData("财政项目支出绩效目标申报表(2022年度)", "2022")]
    [InlineData("2022年", "2022")]
    [InlineData("2022", "2022")]
    [InlineData("(2022)", "2022")]
    [InlineData("2022年度（2022年1月）", "2022")]
    [InlineData("2000年", "2000")]
    [InlineData("2100年", "2100")]
    [InlineData("编号12345678 2022年", "2022")]
    public void Parse_OneYear_IsTheFiscalYear(string printed, string expected) =>
        Assert.Equal(expected, ValueParsers.Say(FiscalYearParser.Parse(printed)));

    [Theory]
    [InlineData("", "没有写明年度")]
    [InlineData("( 年度)", "没有写明年度")]
    [InlineData("绩效目标申报表", "没有写明年度")]
    [InlineData("12022年", "没有写明年度")]
    [InlineData("编号2022", "没有写明年度")]
    [InlineData("22年度", "没有写明年度")]
    [InlineData("2022年度至2023年度", "写了两个不同的年度")]
    [InlineData("2022-2023年", "写了两个不同的年度")]
    [InlineData("2022—2023 年度", "写了两个不同的年度")]
    [InlineData("2023年度(2022年编制)", "写了两个不同的年度")]
    [InlineData("1999年", "年度应在2000至2100之间")]
    [InlineData("2101年", "年度应在2000至2100之间")]
    [InlineData("9999", "年度应在2000至2100之间")]
    public void Parse_NoSingleYear_SaysWhy(string printed, string expected) =>
        Assert.Equal(expected, ValueParsers.Say(FiscalYearParser.Parse(printed)));
}
