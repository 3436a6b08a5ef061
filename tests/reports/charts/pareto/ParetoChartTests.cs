using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Funding;
using PerfEtl.Reports.Charts.Pareto;
using PerfEtl.Reports.Drawing;
using static PerfEtl.Tests.Reports.Charts.Funding.FundingSamples;

namespace PerfEtl.Tests.Reports.Charts.Pareto;

public sealed class ParetoChartTests
{
    [Fact]
    public void Draw_MixedRows_IsTheApprovedPicture() => ChartChecks.AssertGolden("pareto", PictureOf(Mixed));

    [Theory]
    [InlineData("没有申报项目", "")]
    [InlineData("唯一的项目，资金总额 5.00 万元", "50000")]
    [InlineData("三个项目均未填资金总额", "- - -")]
    [InlineData("各项目资金总额均为 0", "0 0")]
    [InlineData("合计 3.00 万元，其中 1 个项目金额为负，不计算占比", "50000 -20000")]
    [InlineData("资金平均分布：三个项目资金总额相同", "7 7 7")]
    [InlineData("资金分布较为平均：两个项目合计才达到资金总额的 80%", "50000 30000")]
    [InlineData("金额最大的一个项目占总额的 90.0%，其余一个合计 1.00 万元", "90000 10000")]
    [InlineData("金额最大的三个项目占总额的 90.0%，其余一个合计 2.00 万元", "100000 40000 40000 20000")]
    [InlineData("金额最大的两个项目占总额的 80.0%，其余两个合计 4.00 万元", "100000 60000 20000 20000")]
    [InlineData("金额最大的一个项目占总额的 99.9% 以上，其余 12 个合计 0.0012 万元",
        "100000000 1 1 1 1 1 1 1 1 1 1 1 1")]
    public void Headline_Amounts_SaysSomethingTrue(string expected, string amounts) =>
        Assert.Equal(expected, ParetoModel.From(Rows(amounts), Source).Headline);

    [Fact]
    public void Draw_MixedRows_NamesTheLeadingOnesAtTheirPoints()
    {
        // 1,234.56789 + 330.34 + 50 + 50 + 8 + 0.32 + 0 = 1,673.22789 万元, one blank.
        var texts = ChartChecks.TextsOf(PictureOf(Mixed));
        string[] cells = ["73.8%", "社区图书馆改造 1,234.57 万元", "93.5%", "其余五个项目，每个不超过 50.00 万元"];
        Assert.All(cells, cell => Assert.Contains(cell, texts));
        Assert.Contains("另有 1 个项目未填项目资金总额，不在图中。", texts);
    }

    [Fact]
    public void Draw_Bars_StandOnTheScaleOfTheCurve()
    {
        var picture = PictureOf([Row("甲", 600_000m), Row("乙", 300_000m), Row("丙", 100_000m)]);
        var bars = ChartChecks.GroupsOf(picture).Select(group =>
            (double)group.Element(ChartChecks.Svg + "rect")!.Attribute("height")!).ToList();
        // 60 %, 30 % and 10 % of the height at which the curve ends.
        Assert.Equal([180, 90, 30], bars.Select(height => Math.Round(height)));
        Assert.Equal("900000.00", (string?)ChartChecks.GroupsOf(picture)[1].Attribute("data-running-cny"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(130)]
    [InlineData(2000)]
    public void Draw_ManyProjects_IsTidy(int count)
    {
        foreach (var width in new[] { 640.0, 500 })
        {
            ChartChecks.AssertTidy(PictureOf(Numbered(count), width));
            ChartChecks.AssertTidy(PictureOf([.. Numbered(count), Row(LongName, 9e15m), Row("空", null)], width));
        }
    }

    [Fact]
    public void Draw_TwoThousandProjects_SaysWhatTheRestIs()
    {
        var rows = Enumerable.Range(1, 2000).Select(i => Row($"项目{i}", 1_000_000m * i)).ToArray();
        var texts = ChartChecks.TextsOf(PictureOf(rows));
        Assert.Contains("2,000 个项目，每个不超过 200,000.00 万元", texts);
        Assert.Contains(texts, text => text.Contains("合计 200,100,000.00 万元", StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_AnyCulture_GivesTheSameBytes() => ChartChecks.AssertSameUnderCultures(() => PictureOf(Mixed));

    private static FundingRow[] Rows(string amounts) =>
    [
        .. amounts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((amount, i) => Row(
            $"项目{i}",
            amount == "-" ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))),
    ];

    private static Picture PictureOf(FundingRow[] rows, double width = ChartCatalog.StandardWidth) =>
        ParetoChart.Draw(ParetoModel.From(rows, Source), FontSet.Installed, width);
}
