using System.Globalization;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Mix;
using PerfEtl.Reports.Drawing;
using static PerfEtl.Tests.Reports.Charts.Funding.FundingSamples;

namespace PerfEtl.Tests.Reports.Charts.Mix;

public sealed class MixChartTests
{
    private static readonly string[] Order = ["数量指标", "质量指标", "社会效益指标", "服务对象满意度指标"];

    private static MixRow[] Mixed =>
    [
        Of("图书馆改造", "数量指标", 9), Of("图书馆改造", "质量指标", 2), Of("图书馆改造", "服务对象满意度指标", 1),
        Of(LongName, "数量指标", 3), Of(LongName, "社会效益指标", 5), Of("待定", null, 0), Of("旧表", "", 4),
    ];

    [Fact]
    public void Draw_MixedRows_IsTheApprovedPicture() => ChartChecks.AssertGolden("indicator-mix", PictureOf(Mixed));

    [Fact]
    public void From_MixedRows_OrdersLevelsAsFormsDoAndKeepsEveryIndicator()
    {
        var model = MixModel.From(Mixed, Order, Source);
        Assert.Equal([.. Order, "未归类"], model.Levels);
        Assert.Equal([12, 2, 5, 1, 4], model.Total?.Counts);
        Assert.Equal(["图书馆改造", LongName, "旧表", "待定"], model.Shown.Select(line => line.Label));
        Assert.Equal(0, model.Shown[^1].Total);
    }

    [Fact]
    public void From_TwoDepartments_ShowsHowManyOfTheirProjectsHaveTheKind()
    {
        var model = MixModel.From(
            [
                Of("甲", "数量指标", 3), Of("乙", "数量指标", 4), Of("乙", "质量指标", 9), Of("戊", null, 0),
                Of("丙", "数量指标", 1, "民政局"), Of("丁", "数量指标", 1, "民政局"),
            ],
            Order, Source);
        Assert.True(model.ByDepartment);
        // A project of 民政局 has one kind, one of 示范区教育局 3 ÷ 3 = 1 on average: by name then.
        Assert.Equal(["民政局", "示范区教育局"], model.Shown.Select(line => line.Label).Order(StringComparer.Ordinal));
        var school = model.Shown.Single(line => line.Label == "示范区教育局");
        Assert.Equal((67, 33), (MixModel.Coverage(school, 0), MixModel.Coverage(school, 1)));
        var texts = ChartChecks.TextsOf(MixChart.Draw(model, FontSet.Installed, 640));
        Assert.All((string[])["67", "33", "100", "0", "80", "20", "产出指标"], cell => Assert.Contains(cell, texts));
        Assert.Equal("五个项目中仅一个设置了质量指标，一个部门一个也没有", model.Headline);
    }

    [Fact]
    public void Coverage_NearlyAllOrNextToNone_IsNeitherAllNorNone()
    {
        MixRow[] rows = [.. Enumerable.Range(0, 1000).SelectMany(i => new[]
        {
            Of($"项目{i}", "数量指标", i == 0 ? 0 : 1), Of($"项目{i}", "质量指标", i == 0 ? 1 : 0),
        }), Of("甲", "数量指标", 1, "民政局")];
        var model = MixModel.From(rows, Order, Source);
        var line = model.Shown.Single(line => line.FormCount == 1000);
        Assert.Equal((99, 1), (MixModel.Coverage(line, 0), MixModel.Coverage(line, 1)));
    }

    [Fact]
    public void Draw_Departments_IsTheApprovedPicture() => ChartChecks.AssertGolden(
        "indicator-mix-departments", PictureOf([.. Mixed, Of("甲", "数量指标", 3, "民政局"), Of("乙", "质量指标", 1, "民政局")]));

    [Theory]
    [InlineData("没有申报项目", "")]
    [InlineData("申报表中没有绩效指标", "0,0")]
    [InlineData("绩效指标均为数量指标", "3,0")]
    [InlineData("两类指标数量相同，各 3 项", "3,3")]
    [InlineData("数量指标最多，占 60.0%", "3,2")]
    [InlineData("数量指标、质量指标并列最多，各占 40.0%", "2,2,1")]
    [InlineData("数量指标最多，占 80.0%；社会效益指标仅有一个项目设置", "4,1 4,0,1 4,1 4,1 4,1")]
    [InlineData("数量指标最多，占 83.3%；质量指标、社会效益指标各仅有一个项目设置", "2,1 2,0,1 2,0 2,0 2,0")]
    public void Headline_Rows_SaysSomethingTrue(string expected, string projects) =>
        Assert.Equal(expected, MixModel.From(Parse(projects), Order, Source).Headline);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(8, 3)]
    [InlineData(9, 4)]
    [InlineData(900, 4)]
    public void StepOf_Count_IsThatOfTheLegend(int value, int step) => Assert.Equal(step, MixScale.StepOf(value));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(20, 1)]
    [InlineData(2000, 1)]
    [InlineData(2000, 100)]
    public void Draw_ManyProjects_IsTidy(int count, int departments)
    {
        string[] levels = [.. Order, "经济成本指标", "社会成本指标", "生态环境成本指标", "时效指标", "经济效益指标",
            "生态效益指标", "可持续影响指标", "成本指标"];
        MixRow[] rows = [.. Enumerable.Range(0, count).SelectMany(i => levels.Select((level, l) =>
            Of($"社区公共服务项目{i}", level, (i + l) % 40 + 5, $"示范区第{i % departments}街道")))];
        foreach (var width in new[] { 640.0, 500 })
        {
            ChartChecks.AssertTidy(PictureOf(rows, width));
            ChartChecks.AssertTidy(PictureOf([.. rows, .. Mixed], width));
        }
    }

    [Fact]
    public void Draw_TwoThousandProjects_GathersTheRestAndCountsAll()
    {
        MixRow[] rows = [.. Enumerable.Range(0, 2000).Select(i => Of($"项目{i}", "数量指标", i < 100 ? 5 : 3))];
        var texts = ChartChecks.TextsOf(PictureOf(rows));
        // 100 × 5 + 1,900 × 3 = 6,200, of which the 40 rows shown hold 200.
        Assert.Contains("其余 1,960 项", texts);
        Assert.Contains("6,000", texts);
        Assert.Contains("6,200", texts);
    }

    [Fact]
    public void Draw_AnyCulture_GivesTheSameBytes() => ChartChecks.AssertSameUnderCultures(() => PictureOf(Mixed));

    /// <summary>Projects as counts of the levels in order.</summary>
    private static MixRow[] Parse(string projects) =>
    [
        .. projects.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany((counts, i) => counts.Split(',')
            .Select((count, level) =>
                Of($"项目{i}", Order[level], int.Parse(count, CultureInfo.InvariantCulture)))),
    ];

    private static MixRow Of(string name, string? level, int count, string department = "示范区教育局") =>
        new(department, 2022, name, Level1Of(level), level, count);

    private static string? Level1Of(string? level) => level switch
    {
        null or "" => level,
        "服务对象满意度指标" => "满意度指标",
        _ when level.Contains("效益", StringComparison.Ordinal) || level == "可持续影响指标" => "效益指标",
        _ => "产出指标",
    };

    private static Picture PictureOf(MixRow[] rows, double width = ChartCatalog.StandardWidth) =>
        MixChart.Draw(MixModel.From(rows, Order, Source), FontSet.Installed, width);
}
