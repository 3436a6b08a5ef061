using System.Globalization;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Charts;

public sealed class ChartTextTests
{
    [Theory]
    [InlineData("15.90", "+15.90")]
    [InlineData("-17.95", "−17.95")]
    [InlineData("0", "—")]
    public void Change_Wan_HasItsSignAndADashForNone(string wan, string expected) =>
        Assert.Equal(expected, MoneyText.Change(10_000 * decimal.Parse(wan, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(123, 1000, "+12.3%")]
    [InlineData(-50, 1000, "−5.0%")]
    [InlineData(0, 1000, "—")]
    [InlineData(1, 100_000, "+<0.1%")]
    [InlineData(-1, 100_000, "−<0.1%")]
    [InlineData(1_234_500, 1000, "+123,450.0%")]
    public void ChangeRate_Amounts_NeverRoundsToNothing(int change, int before, string expected) =>
        Assert.Equal(expected, MoneyText.ChangeRate(change, before));

    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(0.01, "<0.1")]
    [InlineData(0.05, "0.1")]
    [InlineData(15.15, "15.2")]
    public void Mean_Value_NeverRoundsToNothing(double value, string expected) =>
        Assert.Equal(expected, MoneyText.Mean((decimal)value));

    [Fact]
    public void Headline_TooLongForALine_BreaksWhereASpeakerWouldPause()
    {
        var block = HeadlineBreaker.Break("示范区教育局资金最多，占 11.0%；每份问题最多的是示范区第 78 街道办事处，8.2 个", 584, FontSet.Installed);
        Assert.Equal(["示范区教育局资金最多，占 11.0%；", "每份问题最多的是示范区第 78 街道办事处，8.2 个"], block.Lines);
        Assert.Equal(["短句，不折行"], HeadlineBreaker.Break("短句，不折行", 584, FontSet.Installed).Lines);
        Assert.Equal([""], HeadlineBreaker.Break("", 584, FontSet.Installed).Lines);
        var list = HeadlineBreaker.Break("比上年增加 1.00 万元：增加 25 项、减少 40 项、不变 16 项", 250, FontSet.Installed);
        Assert.Equal(["比上年增加 1.00 万元：", "增加 25 项、减少 40 项、", "不变 16 项"], list.Lines);
        var endless = HeadlineBreaker.Break(new string('长', 60), 584, FontSet.Installed);
        Assert.Equal([30, 30], endless.Lines.Select(line => line.Length));
    }

    [Theory]
    [InlineData("教育局", "示范区教育局")]
    [InlineData("示范教育局", "示范区教育局")]
    [InlineData("示范区民政居", "示范区民政局")]
    [InlineData("气象台", "")]
    [InlineData("", "")]
    public void NearNames_Asked_GivesWhatSomebodyMayHaveMeant(string asked, string expected) => Assert.Equal(
        expected, MeantDepartments.Of(asked, ["示范区教育局", "示范区民政局", "财政所"], 1).FirstOrDefault() ?? "");

    [Fact]
    public void NoData_Filter_SaysWhatThereIs()
    {
        NoData.Declared[] declared = [new("教育局", 2021), new("教育局", 2022), new("民政局", 2021)];
        Assert.Equal(
            "已发布的数据中没有申报表，无图可画。请先运行 perfetl run 或 perfetl load。", NoData.Sentence(new ChartFilter(), []));
        Assert.Equal("没有主管部门“育局”的申报表。名称相近的：教育局。", NoData.Sentence(new ChartFilter("育局"), declared));
        Assert.Equal("没有主管部门“气象台”的申报表。已有：教育局、民政局。", NoData.Sentence(new ChartFilter("气象台"), declared));
        Assert.Equal(
            "“民政局”没有 2022 年度的申报表；已有：2021 年度。", NoData.Sentence(new ChartFilter("民政局"), declared));
        Assert.Equal(
            "没有 1999 年度的申报表；已有：2021、2022 年度。", NoData.Sentence(new ChartFilter(Year: 1999), declared));
    }
}
