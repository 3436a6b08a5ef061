using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Queries;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Charts.Queries;

public sealed class QueryChartTests
{
    private static readonly QueryTable Departments = new(
        ["部门", "项目数", "金额"],
        [["甲局", 12, 300.5m], ["乙局", 9L, -20m], ["丙局", null, 0.25], ["丁局", 3.0, null]]);

    [Theory]
    [InlineData(QueryChartKind.Bar)]
    [InlineData(QueryChartKind.Line)]
    [InlineData(QueryChartKind.Scatter)]
    [InlineData(QueryChartKind.Histogram)]
    public void Draw_AnyKind_IsTheApprovedPicture(QueryChartKind kind) =>
        ChartChecks.AssertGolden("query-" + kind.ToString().ToLowerInvariant(), PictureOf(Departments, kind));

    [Fact]
    public void Bars_Rows_CarryTheirNumbersAndTheirLengths()
    {
        var groups = ChartChecks.GroupsOf(PictureOf(Departments, QueryChartKind.Bar));
        Assert.Equal(["12", "9", null, "3"], groups.Select(group => (string?)group.Attribute("data-value")));
        double Width(int i) => (double)groups[i].Element(ChartChecks.Svg + "rect")!.Attribute("width")!;
        Assert.Equal(4, Width(0) / Width(3), 2);
        Assert.Contains("1 行没有可画的数值，不在图中。", ChartChecks.TextsOf(PictureOf(Departments, QueryChartKind.Bar)));
    }

    [Fact]
    public void Histogram_Numbers_AreCountedOnceEach()
    {
        // 1, 2 | 3, 4 | … in three ranges of nine numbers.
        var table = new QueryTable(["x"], [.. Enumerable.Range(1, 9).Select(i => new object?[] { i })]);
        var picture = PictureOf(table, QueryChartKind.Histogram);
        var boxes = new TextBoxes();
        picture.Paint(boxes);
        double[] heights = [.. boxes.Rects.Where(box => box.Height > 100 && box.Width is > 50 and < 300)
            .Select(box => box.Height)];
        Assert.Equal([280, 280, 280], heights.Select(height => Math.Round(height)));
    }

    public static TheoryData<string, QueryChartKind, QueryTable> Refused => new()
    {
        { "查询没有结果", QueryChartKind.Bar, new(["x"], []) },
        { "查询结果中没有一列全是数值", QueryChartKind.Line, new(["x"], [["甲"], ["乙"]]) },
        { "查询结果中没有一列全是数值", QueryChartKind.Histogram, new(["x"], [[null]]) },
        { "查询结果中只有一列全是数值，这种图需要两列数值", QueryChartKind.Scatter, new(["x", "y"], [[1, "甲"]]) },
        { "查询结果中没有可画的数值", QueryChartKind.Line, new(["x"], [[double.NaN], [double.PositiveInfinity]]) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Draw_NothingOfTheKind_SaysSoInOneSentence(string sentence, QueryChartKind kind, QueryTable table) =>
        Assert.StartsWith(sentence, Assert.Throws<ChartUnavailableException>(() => PictureOf(table, kind)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    public void Draw_FewOrManyRows_IsTidy(int count)
    {
        var table = new QueryTable(["名称", "x", "y"], [.. Enumerable.Range(0, count).Select(i =>
            new object?[] { $"很长的名称第{i}项", Math.Sin(i) * 1e9, 7m * i })]);
        foreach (var kind in Enum.GetValues<QueryChartKind>())
            ChartChecks.AssertTidy(PictureOf(table, kind));
    }

    [Fact]
    public void Draw_AnyCulture_GivesTheSameBytes()
    {
        foreach (var kind in Enum.GetValues<QueryChartKind>())
            ChartChecks.AssertSameUnderCultures(() => PictureOf(Departments, kind));
    }

    private static Picture PictureOf(QueryTable table, QueryChartKind kind) =>
        QueryChart.Draw(table, kind, null, "数据来源：测试", FontSet.Installed);
}
