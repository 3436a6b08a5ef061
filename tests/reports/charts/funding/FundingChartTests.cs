using System.Text;
using System.Xml.Linq;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Funding;
using PerfEtl.Reports.Drawing;
using PerfEtl.Tests.Reports.Drawing;
using static PerfEtl.Tests.Reports.Charts.Funding.FundingSamples;

namespace PerfEtl.Tests.Reports.Charts.Funding;

public sealed class FundingChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Draw_MixedRows_IsTheApprovedPicture() =>
        ChartChecks.AssertGolden("funding", PictureOf(Mixed));

    [Fact]
    public void Draw_MixedRows_ShowsEveryNameAmountAndShare()
    {
        var texts = XDocument.Parse(SvgOf(Mixed)).Descendants(Svg + "text").Select(text => text.Value).ToList();
        var all = string.Concat(texts).Replace(" ", "", StringComparison.Ordinal);
        Assert.All(Mixed, row => Assert.Contains(
            row.ProjectName.Replace(" ", "", StringComparison.Ordinal), all, StringComparison.Ordinal));
        string[] cells =
        [
            "1,234.57", "330.34", "50.00", "8.00", "0.32", "0.00", "未填", "1,673.23",
            "73.8%", "19.7%", "3.0%", "0.5%", "<0.1%", "0%", "100.0%", "+15.90", "+0.20", Source,
        ];
        Assert.All(cells, cell => Assert.Contains(cell, texts));
    }

    [Fact]
    public void Draw_Bars_CarryTheExactAmountsAndBlanksCarryNone()
    {
        var groups = XDocument.Parse(SvgOf(Mixed)).Descendants(Svg + "g").ToList();
        var first = groups[0];
        Assert.Equal("社区图书馆改造", (string?)first.Attribute("data-project"));
        Assert.Equal("12345678.90", (string?)first.Attribute("data-total-cny"));
        Assert.Equal("12504678.90", (string?)first.Attribute("data-fiscal-cny"));
        Assert.Equal("社区图书馆改造：1,234.57 万元，占 73.8%，财政资金超出 15.90 万元", first.Element(Svg + "title")?.Value);
        var blank = groups.Single(g => (string?)g.Attribute("data-project") == "待定事项");
        Assert.Null(blank.Attribute("data-total-cny"));
        Assert.Empty(blank.Elements(Svg + "rect"));
        var zero = groups.Single(g => (string?)g.Attribute("data-project") == "应急储备");
        Assert.Equal("0.00", (string?)zero.Attribute("data-total-cny"));
        Assert.Empty(zero.Elements(Svg + "rect"));
    }

    [Fact]
    public void Draw_Bars_AreAsLongAsTheirAmounts()
    {
        double[] widths = [.. XDocument.Parse(SvgOf([Row("甲", 400m), Row("乙", 100m), Row("丙", -200m)]))
            .Descendants(Svg + "g").Select(g => (double)g.Element(Svg + "rect")!.Attribute("width")!)];
        Assert.Equal(4, widths[0] / widths[1], 3);
        Assert.Equal(2, widths[0] / widths[2], 3);
    }

    public static TheoryData<string> Samples => [.. Sets.Keys];

    private static Dictionary<string, FundingRow[]> Sets => new()
    {
        ["none"] = [],
        ["one"] = [Row("社区图书馆改造", 1_234_567.89m)],
        ["blank"] = [Row("甲", null), Row("乙", null)],
        ["mixed"] = Mixed,
        ["forty"] = Numbered(40),
        ["two hundred"] = Numbered(200),
        ["negative"] = [Row("甲", 5_000_000m), Row("退款", -1_200_000m), Row("丙", 30_000m)],
        ["huge"] = [Row(LongName, 9_999_999_999_999_999.99m, 9_999_999_999_999_999.99m), Row("小", 0.01m, 7m)],
        ["latin"] = [Row(new string('W', 80), 5m), Row(string.Concat(Enumerable.Repeat("𠮷（项）", 20)), 4m)],
        ["department"] = [Row("甲", 5m, null, LongName + LongName)],
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Draw_AnyRows_NoTextTouchesAnotherOrLeavesThePage(string name)
    {
        foreach (var width in new[] { ChartCatalog.StandardWidth, 505 })
        {
            if (name == "huge" && width < ChartCatalog.StandardWidth) continue;
            ChartChecks.AssertTidy(PictureOf(Sets[name], width));
        }
    }

    [Fact]
    public void Draw_AnyCulture_GivesTheSameBytes() => ChartChecks.AssertSameUnderCultures(() => PictureOf(Mixed));

    [Fact]
    public void Draw_RowsInAnyOrder_GiveTheSamePicture() => Assert.Equal(SvgOf(Mixed), SvgOf([.. Mixed.Reverse()]));

    [Fact]
    public void Draw_Png_ShowsTheLeadingBarInItsColour()
    {
        var picture = PictureOf(Mixed);
        var boxes = new TextBoxes();
        picture.Paint(boxes);
        var bar = boxes.Rects.First(box => box.Height == 11);
        var png = new DecodedPng(picture.ToPng(FontSet.Installed).Bytes);
        Assert.Equal((1280, (int)picture.Height * 2), (png.Width, png.Height));
        Assert.Equal(Palette.Leading, png[(int)(2 * (bar.X + 10)), (int)(2 * (bar.Y + 5))]);
    }

    [Fact]
    public void Draw_TooNarrow_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => PictureOf(Mixed, ChartCatalog.LeastWidth - 1));

    private static Picture PictureOf(FundingRow[] rows, double width = ChartCatalog.StandardWidth) =>
        FundingChart.Draw(FundingChartModel.From(rows, Source), FontSet.Installed, width);

    private static string SvgOf(FundingRow[] rows) =>
        Encoding.UTF8.GetString(PictureOf(rows).ToSvg(FontSet.Installed).Bytes.Span);
}
