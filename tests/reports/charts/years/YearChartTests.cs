using System.Globalization;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Years;
using PerfEtl.Reports.Drawing;
using static PerfEtl.Tests.Reports.Charts.Funding.FundingSamples;

namespace PerfEtl.Tests.Reports.Charts.Years;

public sealed class YearChartTests
{
    private static YearRow[] Mixed =>
    [
        Of("图书馆改造", 6_000_000m, 5_000_000m), Of("老年食堂", 800_000m, 1_000_000m), Of("青少年活动", 50_000m, 50_000m),
        Of(LongName, 300_000m, null, "new"), Of("旧城改造", null, 2_500_000m, "ended"), Of("待定", null, 40_000m),
        Of("应急储备", 0m, 10_000m),
    ];

    [Fact]
    public void Draw_MixedRows_IsTheApprovedPicture() => ChartChecks.AssertGolden("year-over-year", PictureOf(Mixed));

    [Fact]
    public void Draw_MixedRows_ShowsChangesAndKeepsNewAndUnfiledApart()
    {
        // Filed in both years with both amounts: 600 + 80 + 5 + 0 = 685 against 500 + 100 + 5 + 1 = 606.
        string[] cells =
        [
            "+100.00", "+20.0%", "−20.00", "−20.0%", "−1.00", "−100.0%", "685.00", "606.00", "+79.00", "+13.0%",
            "不变 1 项", "新增 1 项", "未报 1 项", "新增", "未报", "30.00", "250.00",
        ];
        var texts = ChartChecks.TextsOf(PictureOf(Mixed));
        Assert.All(cells, cell => Assert.Contains(cell, texts));
        Assert.DoesNotContain(texts, text => text.Contains("结束", StringComparison.Ordinal)
            && !text.Contains("是否结束", StringComparison.Ordinal));
        var model = YearModel.From(Mixed, Source);
        Assert.Equal(["图书馆改造", "应急储备", "老年食堂"], model.Shown.Select(row => row.ProjectName));
        Assert.Contains("未报（上年申报过，本年尚无申报表）：旧城改造。不计入变化，是否结束须向部门核实。", model.Notes);
        Assert.Contains("1 个项目有一年未填年度资金申请总额，无从比较：待定。", model.Notes);
    }

    [Fact]
    public void Draw_Bars_PointTheWayOfTheChange()
    {
        var groups = ChartChecks.GroupsOf(PictureOf([Of("甲", 900_000m, 500_000m), Of("乙", 300_000m, 500_000m)]));
        var bars = groups.Select(group => group.Element(ChartChecks.Svg + "rect")!).ToList();
        double Number(int i, string name) => (double)bars[i].Attribute(name)!;
        Assert.Equal(2, Number(0, "width") / Number(1, "width"), 2);
        // The one ends where the other begins: at zero.
        Assert.Equal(Number(0, "x"), Number(1, "x") + Number(1, "width"), 1);
    }

    [Theory]
    [InlineData("没有申报项目", "")]
    [InlineData("年度资金申请总额未填，无从比较", "-:-")]
    [InlineData("一个可比项目的年度申请没有变化", "5:5")]
    [InlineData("两个可比项目的年度申请合计与上年持平", "20000:10000 10000:20000")]
    [InlineData("一个可比项目的年度申请比上年增加 1.00 万元（+100.0%）", "20000:10000")]
    [InlineData("一个可比项目的年度申请比上年减少 1.00 万元（−50.0%）", "10000:20000 -:5")]
    [InlineData("没有两年都申报的项目，无从比较；新增 1 项", "10000:new")]
    [InlineData("没有两年都申报的项目，无从比较；未报 1 项", "ended:10000")]
    [InlineData("两个可比项目的年度申请比上年增加 0.0001 万元（+<0.1%）", "10000001:10000000 3:3")]
    [InlineData("一个可比项目的年度申请比上年减少 7,299.88 万元（−99.98%）；新增 1 项",
        "16600:73015400 50000000:new")]
    public void Headline_Rows_SaysSomethingTrue(string expected, string rows) =>
        Assert.Equal(expected, YearModel.From(Parse(rows), Source).Headline);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(2000)]
    public void Draw_ManyProjects_IsTidy(int count)
    {
        YearRow[] rows = [.. Enumerable.Range(1, count).Select(i =>
            Of($"社区公共服务项目{i}", 10_000m * i * i, i % 9 == 0 ? null : 9_000m * i * i, i % 9 == 0 ? "new" : "continued"))];
        foreach (var width in new[] { 640.0, 500 })
        {
            ChartChecks.AssertTidy(PictureOf(rows, width));
            ChartChecks.AssertTidy(PictureOf([.. rows, .. Mixed, Of("退款", -5_000_000m, 30_000_000m)], width));
        }
    }

    [Fact]
    public void Draw_TwoThousandProjects_LosesNoMoney()
    {
        // Project i grows by i 万元: 2,001,000 in all, of which the 30 largest are 59,565.
        YearRow[] rows = [.. Enumerable.Range(1, 2000).Select(i => Of($"项目{i}", 30_000m * i, 20_000m * i))];
        var texts = ChartChecks.TextsOf(PictureOf(rows));
        Assert.Contains("其余 1,970 项", texts);
        Assert.Contains("+1,941,435.00", texts);
        Assert.Contains("+2,001,000.00", texts);
    }

    [Fact]
    public void Draw_AnyCulture_GivesTheSameBytes() => ChartChecks.AssertSameUnderCultures(() => PictureOf(Mixed));

    /// <summary>this:previous in yuan; new or ended for the missing side, - for a blank.</summary>
    private static YearRow[] Parse(string rows) =>
    [
        .. rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((row, i) =>
        {
            var parts = row.Split(':');
            var status = parts[1] == "new" ? "new" : parts[0] == "ended" ? "ended" : "continued";
            return Of($"项目{i}", Amount(parts[0]), Amount(parts[1]), status);
        }),
    ];

    private static decimal? Amount(string printed) =>
        decimal.TryParse(printed, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static YearRow Of(string name, decimal? now, decimal? before, string status = "continued") =>
        new("示范区教育局", 2022, name, status, now, before);

    private static Picture PictureOf(YearRow[] rows, double width = ChartCatalog.StandardWidth) =>
        YearChart.Draw(YearModel.From(rows, Source), FontSet.Installed, width);
}
