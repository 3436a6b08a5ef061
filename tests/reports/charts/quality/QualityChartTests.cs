using System.Globalization;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Quality;
using PerfEtl.Reports.Drawing;
using static PerfEtl.Tests.Reports.Charts.Funding.FundingSamples;

namespace PerfEtl.Tests.Reports.Charts.Quality;

public sealed class QualityChartTests
{
    private static QualityRow[] Mixed =>
    [
        Of("图书馆改造", 2, 5, 9), Of("老年食堂", 0, 0, 4), Of(LongName, 2, 6, 0), Of("青少年活动", 0, 3, 1), Of("应急储备", 0, 0, 0),
    ];

    [Fact]
    public void Draw_MixedRows_IsTheApprovedPicture() =>
        ChartChecks.AssertGolden("quality-scorecard", PictureOf(Mixed));

    [Fact]
    public void From_Projects_PutsTheWorstFirst()
    {
        var model = QualityModel.From(Mixed, Source);
        Assert.Equal(
            [LongName, "图书馆改造", "青少年活动", "老年食堂", "应急储备"], model.Shown.Select(score => score.Label));
        var total = model.Total;
        Assert.Equal((4, 14, 14, 2), (total.Errors, total.Warnings, total.Infos, total.CleanForms));
        Assert.Equal("五份申报表中两份没有错误和警告，其余共有错误 4 处、警告 14 处", model.Headline);
    }

    [Fact]
    public void Draw_Departments_ShowsTheShareOfCleanForms()
    {
        QualityRow[] rows = [.. Mixed, Of("甲", 0, 0, 0, "民政局"), Of("乙", 1, 0, 0, "民政局")];
        var model = QualityModel.From(rows, Source);
        // 4 errors in 5 forms are worse than 1 in 2.
        Assert.Equal(["示范区教育局", "民政局"], model.Shown.Select(score => score.Label));
        var texts = ChartChecks.TextsOf(QualityChart.Draw(model, FontSet.Installed, 640));
        string[] cells = ["40.0%", "50.0%", "42.9%", "合格率"];
        Assert.All(cells, cell => Assert.Contains(cell, texts));
    }

    [Fact]
    public void Draw_Hints_HaveANumberAndNoBar()
    {
        var groups = ChartChecks.GroupsOf(PictureOf([Of("甲", 0, 2, 40), Of("乙", 0, 1, 0), Of("丙", 0, 0, 9)]));
        double[] Bars(int i) => [.. groups[i].Elements(ChartChecks.Svg + "rect").Select(r =>
            (double)r.Attribute("width")!)];
        Assert.Equal(2, Bars(0).Single() / Bars(1).Single(), 2);
        Assert.Empty(Bars(2));
        Assert.Contains("40", groups[0].Elements(ChartChecks.Svg + "text").Select(text => text.Value));
    }

    [Theory]
    [InlineData("没有申报表", "")]
    [InlineData("唯一的申报表没有错误和警告", "0:0")]
    [InlineData("唯一的申报表有错误 2 处、警告 1 处", "2:1")]
    [InlineData("唯一的申报表有警告 1 处", "0:1")]
    [InlineData("两份申报表均没有错误和警告", "0:0 0:0")]
    [InlineData("两份申报表都有错误或警告，共有错误 1 处、警告 1 处", "1:0 0:1")]
    [InlineData("三份申报表中一份没有错误和警告，其余共有错误 2 处", "1:0 0:0 1:0")]
    public void Headline_Rows_SaysSomethingTrue(string expected, string rows) => Assert.Equal(
        expected, QualityModel.From(Parse(rows), Source).Headline);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(20, 1)]
    [InlineData(2000, 1)]
    [InlineData(2000, 100)]
    public void Draw_ManyForms_IsTidy(int count, int departments)
    {
        QualityRow[] rows = [.. Enumerable.Range(0, count).Select(i =>
            Of($"社区公共服务项目{i}", i % 5, i % 13, i % 40, $"示范区第{i % departments}街道"))];
        foreach (var width in new[] { 640.0, 500 })
        {
            ChartChecks.AssertTidy(PictureOf(rows, width));
            ChartChecks.AssertTidy(PictureOf([.. rows, .. Mixed, Of("大表", 9_999, 99_999, 1)], width));
        }
    }

    [Fact]
    public void Draw_AnyCulture_GivesTheSameBytes() => ChartChecks.AssertSameUnderCultures(() => PictureOf(Mixed));

    /// <summary>errors:warnings.</summary>
    private static QualityRow[] Parse(string rows) =>
    [
        .. rows.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(':').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray())
            .Select((counts, i) => Of($"项目{i}", counts[0], counts[1])),
    ];

    private static QualityRow Of(
        string name, int errors, int warnings, int infos = 0, string department = "示范区教育局") =>
        new(department, 2022, name, errors, warnings, infos);

    private static Picture PictureOf(QualityRow[] rows, double width = ChartCatalog.StandardWidth) =>
        QualityChart.Draw(QualityModel.From(rows, Source), FontSet.Installed, width);
}
