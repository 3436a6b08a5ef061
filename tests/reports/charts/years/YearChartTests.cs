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
    public void Draw_MixedRows_ShowsChangesAndSums()
    {
        // 600 + 80 + 5 + 30 + 0 = 715 against 500 + 100 + 5 + 250 + 4 + 1 = 860; the blank one is in no change:
        // 100 − 20 + 30 − 250 − 1 = −141, −16.5 % of 856.
        string[] cells =
        [
            "+100.00", "+20.0%", "−20.00", "−20.0%", "+30.00", "新增", "−250.00", "结束", "−1.00", "−100.0%", "未填",
            "715.00", "860.00", "−141.00", "−16.5%",
        ];
        var texts = ChartChecks.TextsOf(PictureOf(Mixed));
        Assert.All(cells, cell => Assert.Contains(cell, texts));
        Assert.Contains("1 个项目未填年度资金申请总额（含新增和结束的项目），不计入变化。", texts);
        Assert.Equal(
            ["旧城改造", "图书馆改造", LongName, "老年食堂", "应急储备", "青少年活动", "待定"],
            YearModel.From(Mixed, Source).Shown.Select(row => row.ProjectName));
    }

    [Theory]
    [InlineData("没有申报项目", "")]
    [InlineData("年度资金申请总额均未填，无从比较", "-:-")]
    [InlineData("年度资金申请总额与上年持平：不变 1 项", "5:5")]
    [InlineData("年度资金申请总额与上年持平：增加 1 项、减少 1 项", "20000:10000 10000:20000")]
    [InlineData("年度资金申请总额比上年增加 1.00 万元（+100.0%）：增加 1 项", "20000:10000")]
    [InlineData("年度资金申请总额比上年减少 1.00 万元（−50.0%）：减少 1 项、未填 1 项", "10000:20000 -:5")]
    [InlineData("年度资金申请总额比上年增加 1.00 万元：新增 1 项", "10000:new")]
    [InlineData("年度资金申请总额比上年减少 1.00 万元（−100.0%）：结束 1 项", "ended:10000")]
    [InlineData("年度资金申请总额比上年增加 0.0001 万元（+<0.1%）：增加 1 项、不变 1 项", "10000001:10000000 3:3")]
    public void Headline_Rows_SaysSomethingTrue(string expected, string rows) =>
        Assert.Equal(expected, YearHeadline.For(Parse(rows)));

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
