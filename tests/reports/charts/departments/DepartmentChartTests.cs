using System.Globalization;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Departments;
using PerfEtl.Reports.Drawing;
using static PerfEtl.Tests.Reports.Charts.Funding.FundingSamples;

namespace PerfEtl.Tests.Reports.Charts.Departments;

public sealed class DepartmentChartTests
{
    private static DepartmentRow[] Mixed =>
    [
        Of("示范区教育局", 4, 60_000_000m, 40, 30, 2, 6), Of("示范区民政局", 2, 20_000_000m, 16, 16),
        Of("示范区水务局", 1, null, 0, 0, 3, 0), Of(LongName, 1, 20_000_000m, 3, 1, 0, 1),
    ];

    [Fact]
    public void Draw_MixedRows_IsTheApprovedPicture() => ChartChecks.AssertGolden("departments", PictureOf(Mixed));

    [Fact]
    public void Draw_MixedRows_ShowsEveryNumber()
    {
        // Money 6,000 + 2,000 + 2,000 = 10,000 万元; 30 + 16 + 1 of 40 + 16 + 3 indicators = 47 of 59 = 79.7 %;
        // 2 + 3 errors and 6 + 1 warnings in 8 forms = 1.5.
        string[] cells =
        [
            "6,000.00", "75.0%", "2.0", "100.0%", "0.0", "未填", "无指标", "3.0", "33.3%", "10,000.00", "79.7%", "1.5",
        ];
        var texts = ChartChecks.TextsOf(PictureOf(Mixed));
        Assert.All(cells, cell => Assert.Contains(cell, texts));
    }

    [Theory]
    [InlineData("没有申报项目", "")]
    [InlineData("仅有一个部门申报：三个项目，资金总额 5.00 万元", "3:50000:0")]
    [InlineData("仅有一个部门申报：一个项目，均未填资金总额", "1:-:0")]
    [InlineData("甲局资金最多，占 75.0%；每份问题最多的是乙局（4.0 个）", "1:30000:1 1:10000:4")]
    [InlineData("乙局、甲局资金并列最多，各占 40.0%；各部门均无错误和警告", "1:20000:0 1:20000:0 1:10000:0")]
    [InlineData("三个部门资金并列最多，各占 30.0%；每份申报表的问题都是 2.0 个", "1:3:2 1:3:2 1:3:2 2:1:4")]
    [InlineData("各部门资金总额相同；每份问题最多的是乙局、甲局（均为 2.0 个）", "1:3:2 1:3:2 1:3:0")]
    [InlineData("各部门资金总额均为 0；各部门均无错误和警告", "1:0:0 1:0:0")]
    [InlineData("各部门均未填资金总额；各部门均无错误和警告", "1:-:0 1:-:0")]
    [InlineData("甲局资金最多；各部门均无错误和警告", "1:50000:0 1:-20000:0")]
    public void Headline_Rows_SaysSomethingTrue(string expected, string rows) =>
        Assert.Equal(expected, DepartmentHeadline.For(Parse(rows), focus: null));

    [Theory]
    [InlineData("乙局的资金在三个部门中列第 2；每份问题 4.0 个，各部门平均 2.0 个", "1:30000:1 1:10000:4 1:5000:1")]
    [InlineData("乙局的资金在三个部门中并列第 1；每份问题 0.0 个，各部门平均 0.0 个", "1:3:0 1:3:0 1:2:0")]
    [InlineData("乙局未填资金总额；每份问题 2.0 个，各部门平均 1.0 个", "1:3:0 1:-:2")]
    public void Headline_Focus_SpeaksOfThatDepartment(string expected, string rows) =>
        Assert.Equal(expected, DepartmentHeadline.For(Parse(rows), "乙局"));

    [Fact]
    public void From_ManyDepartments_KeepsWhomTheHeadlineNames()
    {
        DepartmentRow[] rows =
        [
            .. Enumerable.Range(1, 200).Select(i =>
                Of($"部门{i:000}", 1, 1_000_000m * (201 - i), 1, 1, i == 150 ? 9 : 0)),
        ];
        var model = DepartmentChartModel.From(rows, "部门180", Source);
        Assert.Equal(DepartmentChartModel.MostRows, model.Shown.Count);
        Assert.Contains(model.Shown, row => row.DepartmentName == "部门150");
        Assert.Contains(model.Shown, row => row.DepartmentName == "部门180");
        Assert.Equal("其余 175 个部门", model.Rest?.DepartmentName);
        // 100 万元 × (1 + … + 200).
        Assert.Equal(20_100_000_000m, model.Total?.TotalCny);
        Assert.Equal(model.Total?.TotalCny, model.Shown.Sum(row => row.TotalCny) + model.Rest?.TotalCny);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(200)]
    public void Draw_ManyDepartments_IsTidy(int count)
    {
        DepartmentRow[] rows =
            [.. Enumerable.Range(1, count).Select(i => Of($"示范区第{i}街道", i, 1e7m * i * i, 15 * i, 9 * i, i % 7, i % 5))];
        foreach (var width in new[] { 640.0, 500 })
        {
            ChartChecks.AssertTidy(PictureOf(rows, width));
            ChartChecks.AssertTidy(PictureOf([.. rows, .. Mixed, Of("财政局", 9_999, 9e15m, 99_999, 1, 1)], width));
        }
    }

    [Fact]
    public void Draw_AnyCulture_GivesTheSameBytes() => ChartChecks.AssertSameUnderCultures(() => PictureOf(Mixed));

    /// <summary>projects:yuan:errors, for 甲局, 乙局, …; - is a blank.</summary>
    private static DepartmentRow[] Parse(string rows) =>
    [
        .. rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((row, i) =>
        {
            var parts = row.Split(':');
            decimal? total = parts[1] == "-" ? null : decimal.Parse(parts[1], CultureInfo.InvariantCulture);
            return Of("甲乙丙丁"[i] + "局", int.Parse(parts[0], CultureInfo.InvariantCulture), total, 1, 1,
                int.Parse(parts[2], CultureInfo.InvariantCulture));
        }),
    ];

    private static DepartmentRow Of(
        string name, int projects, decimal? total, int indicators, int quantified, int errors = 0, int warnings = 0) =>
        new(name, 2022, projects, total, indicators, quantified, errors, warnings);

    private static Picture PictureOf(DepartmentRow[] rows, double width = ChartCatalog.StandardWidth) =>
        DepartmentChart.Draw(DepartmentChartModel.From(rows, null, Source), FontSet.Installed, width);
}
