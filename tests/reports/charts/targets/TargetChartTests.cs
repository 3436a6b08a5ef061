using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Targets;
using PerfEtl.Reports.Drawing;
using static PerfEtl.Tests.Reports.Charts.Funding.FundingSamples;

namespace PerfEtl.Tests.Reports.Charts.Targets;

public sealed class TargetChartTests
{
    private static readonly ComparedKind Satisfaction = new("服务对象满意度指标", "%", "");

    private static TargetRow[] Mixed =>
    [
        Of("图书馆改造", 90), Of("图书馆改造", 90), Of("图书馆改造", 100), Of("老年食堂", 80), Of("老年食堂", 95),
        Of(LongName, 90, isUpper: true), Of("待定", null), Of("待定", 4, unit: "分"),
    ];

    [Fact]
    public void Draw_MixedRows_IsTheApprovedPicture() =>
        ChartChecks.AssertGolden("target-distribution", PictureOf(Mixed));

    [Fact]
    public void From_MixedRows_ComparesOnlyWhatHasThisUnit()
    {
        var model = TargetModel.From(Satisfaction, Mixed, Source);
        Assert.Equal(["老年食堂", LongName, "图书馆改造", "待定"], model.Shown.Select(line => line.Label));
        Assert.Equal((80m, 87.5m, 95m), (model.Shown[0].Least, model.Shown[0].Median, model.Shown[0].Most));
        Assert.Equal((90m, 90m, 100m), (model.Shown[2].Least, model.Shown[2].Median, model.Shown[2].Most));
        Assert.Equal((0, 2), (model.Shown[^1].Rows.Count, model.Shown[^1].OtherCount));
        Assert.Equal("服务对象满意度指标目标值在 80% 到 100% 之间，中位数 90%", model.Headline);
        Assert.Equal(
            [
                "圆点为目标值，圆内数字为相同或相近的项数；空心圆含“不超过”的目标（≤、<）；横轴不从 0 起。",
                "不可比：2 项同类指标的目标值为文字、区间、其他单位或未填，不在图中比较。",
            ],
            model.Notes);
    }

    [Fact]
    public void Headline_OneOrEqualOrNone_SaysSo()
    {
        Assert.Equal("没有可以比较的服务对象满意度指标目标值", Headline());
        Assert.Equal("唯一的服务对象满意度指标目标值为 95%", Headline(Of("甲", 95)));
        Assert.Equal("两项服务对象满意度指标的目标值均为 100%", Headline(Of("甲", 100), Of("乙", 100)));
        var people = new ComparedKind("数量指标", "人", "场");
        TargetRow[] rows = [Of("甲", 40, unit: "人", per: "场"), Of("乙", 1200, unit: "人", per: "场")];
        Assert.Equal("数量指标目标值在 40 到 1,200 人/场之间，中位数 620 人/场", TargetModel.From(people, rows, Source).Headline);
    }

    [Fact]
    public void Draw_MixedRows_NamesTheMedianAndTheDoubtfulOnes()
    {
        var texts = ChartChecks.TextsOf(PictureOf(Mixed));
        string[] cells = ["中位数 90%", "90–100%", "80–95%", "写作“不超过”，待核对", "另有 2 项不可比", "1 项", "3 项", "80–100%"];
        Assert.All(cells, cell => Assert.Contains(cell, texts));
    }

    [Fact]
    public void From_OneRowMoreThanListed_ShowsItRatherThanARest()
    {
        TargetRow[] rows = [.. Enumerable.Range(0, 31).Select(i => Of($"项目{i:00}", 70 + i))];
        Assert.Null(TargetModel.From(Satisfaction, rows, Source).Rest);
        Assert.Equal(2, TargetModel.From(Satisfaction, [.. rows, Of("又一个", 5)], Source).HiddenCount);
    }

    [Fact]
    public void Draw_Rows_CarryTheirValues()
    {
        var groups = ChartChecks.GroupsOf(PictureOf(Mixed));
        Assert.Equal("80 95", (string?)groups[0].Attribute("data-values"));
        Assert.Equal("图书馆改造：90% 2 项，100% 1 项", (string?)groups[2].Attribute("aria-label"));
        Assert.Equal(LongName + "：不超过 90% 1 项", (string?)groups[1].Attribute("aria-label"));
    }

    [Fact]
    public void Marks_CloseValues_BecomeOneDotAndNoneIsLost()
    {
        TargetRow[] rows = [Of("甲", 10), Of("甲", 11), Of("甲", 12), Of("甲", 60), Of("甲", 60)];
        var marks = TargetMark.Of(rows, value => 2 * (double)value);
        Assert.Equal([3, 2], marks.Select(mark => mark.Rows.Count));
        Assert.Equal(22, marks[0].X, 3);
        Assert.Equal(120, marks[1].X, 3);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 1)]
    [InlineData(2000, 1)]
    [InlineData(2000, 100)]
    public void Draw_ManyProjects_IsTidy(int count, int departments)
    {
        decimal[] values = [80, 85, 90, 90, 92.5m, 95, 98, 100];
        TargetRow[] rows = [.. Enumerable.Range(0, 3 * count).Select(i =>
            Of($"社区公共服务项目{i / 3}", values[i * 7 % 8], i % 50 == 3, department: $"示范区第{i / 3 % departments}街道"))];
        TargetRow[] wide = [.. rows, Of("大型活动", 1_234_567.8m), Of(LongName, -5), Of("待定", null)];
        foreach (var width in new[] { 640.0, 500 })
        {
            ChartChecks.AssertTidy(PictureOf(rows, width));
            ChartChecks.AssertTidy(PictureOf(wide, width));
        }
    }

    [Fact]
    public void Draw_AnyCulture_GivesTheSameBytes() => ChartChecks.AssertSameUnderCultures(() => PictureOf(Mixed));

    private static string Headline(params TargetRow[] rows) => TargetModel.From(Satisfaction, rows, Source).Headline;

    private static TargetRow Of(
        string name, decimal? value, bool isUpper = false, string unit = "%", string per = "",
        string department = "示范区教育局") => new(department, 2022, name, value, isUpper, unit, per);

    private static Picture PictureOf(TargetRow[] rows, double width = ChartCatalog.StandardWidth) =>
        TargetChart.Draw(TargetModel.From(Satisfaction, rows, Source), FontSet.Installed, width);
}
