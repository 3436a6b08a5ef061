using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Sources;
using PerfEtl.Reports.Drawing;
using static PerfEtl.Tests.Reports.Charts.Funding.FundingSamples;

namespace PerfEtl.Tests.Reports.Charts.Sources;

public sealed class StructureChartTests
{
    /// <summary>Fits, exceeds, falls short, far beyond, blank parts, blank total, zero, negative part.</summary>
    private static StructureRow[] Mixed =>
    [
        Of("社区图书馆改造", 1_000_000m, 800_000m, 200_000m, 500_000m, 300_000m, 150_000m, 50_000m),
        Of("青少年活动", 500_000m, 600_000m, null, 500_000m, 500_000m, 100_000m, null),
        Of("老年食堂", 400_000m, 300_000m, null, 400_000m, 100_000m, null, null),
        Of("档案整理", 10_000m, 50_000m),
        Of("应急储备", 300_000m),
        Of("待定事项", null, 70_000m),
        Of(LongName, 0m, 0m),
        Of("A&B <试点>", 200_000m, 250_000m, -50_000m),
    ];

    [Fact]
    public void Draw_MixedRows_IsTheApprovedPicture() =>
        ChartChecks.AssertGolden("funding-structure", PictureOf(Mixed));

    [Fact]
    public void Draw_MixedRows_ShowsTotalsPartsAndDifferences()
    {
        var texts = ChartChecks.TextsOf(PictureOf(Mixed));
        // Differences in 万元: 60 − 50, 30 − 40, 5 − 1; for the year 60 − 50 and 10 − 40.
        string[] cells = ["+10.00", "−10.00", "+4.00", "−30.00"];
        Assert.All(cells, cell => Assert.Contains(cell, texts));
        Assert.Contains("其余 5 项（2 项未填，无从核对）", string.Concat(texts), StringComparison.Ordinal);
        Assert.Contains("财政资金 207.00 万元（7 个项目填写），其他资金 15.00 万元（2 个项目填写）", texts);
        Assert.Contains("项目资金总额＝财政资金＋其他资金", texts);
        Assert.Contains("年度资金申请总额＝当年财政拨款＋上年结转资金＋其他资金", texts);
        // 项目资金总额 100 + 50 + 40 + 1 + 30 + 0 + 20 = 241; parts 100 + 60 + 30 + 5 + 7 + 0 + 20 = 222.
        Assert.Contains("241.00", texts);
        Assert.Contains("222.00", texts);
    }

    [Fact]
    public void Draw_Rows_CarryEveryAmountAndLeaveBlanksOut()
    {
        var groups = ChartChecks.GroupsOf(PictureOf(Mixed));
        var first = groups.First(group => (string?)group.Attribute("data-project") == "青少年活动");
        Assert.Equal("600000.00", (string?)first.Attribute("data-fiscal-cny"));
        Assert.Null(first.Attribute("data-other-cny"));
        Assert.Equal(
            "青少年活动：项目资金总额 50.00 万元；财政资金 60.00 万元，其他资金 未填，差额 +10.00 万元",
            (string?)first.Attribute("aria-label"));
        // 4 万元 beyond against 10: the bars are the differences, not shares.
        var bars = groups.Take(3).Select(g => (double)g.Element(ChartChecks.Svg + "rect")!.Attribute("width")!)
            .ToList();
        Assert.Equal(1, bars[0] / bars[1], 2);
        Assert.Equal(2.5, bars[0] / bars[2], 2);
    }

    [Fact]
    public void Draw_NobodyFilledInTheYear_SaysSoInsteadOfDrawingZeros()
    {
        var texts = ChartChecks.TextsOf(PictureOf([Of("甲", 5m, 5m), Of("乙", 3m, 4m)]));
        Assert.Contains(
            "年度资金申请总额的各部分（当年财政拨款、上年结转资金、其他资金）均未填，因此没有画出。", texts);
        Assert.DoesNotContain("年度资金申请总额", texts);
    }

    public static TheoryData<string, StructureRowSet> Headlines => new()
    {
        { "没有申报项目", new() },
        { "唯一的项目未填资金构成", new(Of("甲", 5m)) },
        { "两个项目均未填资金构成", new(Of("甲", 5m), Of("乙", 5m)) },
        { "唯一的项目，资金构成与总额相符", new(Of("甲", 50_000m, 50_000m)) },
        { "唯一的项目，资金构成与总额不符，差额 1.00 万元", new(Of("甲", 50_000m, 60_000m)) },
        { "唯一的项目未填总额，资金构成无从核对", new(Of("甲", null, 60_000m)) },
        { "两个项目的资金构成均与总额相符", new(Of("甲", 5m, 5m), Of("乙", 4m, 3m, 1m)) },
        { "两个项目中一个填写完整，资金构成与总额相符", new(Of("甲", 5m, 5m), Of("乙", 4m)) },
        { "两个项目的资金构成均与总额不符，最大差额 2.00 万元", new(Of("甲", 50_000m, 70_000m), Of("乙", 40_000m, 20_000m)) },
        { "三个项目中一个的资金构成与总额不符，差额 1.00 万元",
            new(Of("甲", 50_000m, 40_000m), Of("乙", 4m, 4m), Of("丙", null)) },
    };

    [Theory]
    [MemberData(nameof(Headlines))]
    public void Headline_Rows_SaysSomethingTrue(string expected, StructureRowSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        Assert.Equal(expected, StructureModel.From(set.Rows, Source).Headline);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(2000)]
    public void Draw_ManyProjects_IsTidy(int count)
    {
        foreach (var width in new[] { 640.0, 500 })
        {
            ChartChecks.AssertTidy(PictureOf(Numbers(count), width));
            ChartChecks.AssertTidy(PictureOf([.. Numbers(count), .. Mixed], width));
        }
    }

    [Fact]
    public void Draw_TwoThousandProjects_ListsTheLargestDifferencesAndSumsTheRest()
    {
        // Every third of 2,000 is off: 666 in all, of which 30 are listed.
        var texts = ChartChecks.TextsOf(PictureOf(Numbers(2000)));
        Assert.Contains("2,000 个项目中 666 个的资金构成与总额不符，最大差额 199.80 万元", texts);
        var label = string.Concat(texts.SkipWhile(text => !text.StartsWith("其余", StringComparison.Ordinal)).Take(2));
        Assert.StartsWith("其余 1,970 项（其中 636 项不符）", label, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_AnyCulture_GivesTheSameBytes() => ChartChecks.AssertSameUnderCultures(() => PictureOf(Mixed));

    /// <summary>Keeps internal rows out of public test signatures.</summary>
    public sealed class StructureRowSet
    {
        internal StructureRowSet(params StructureRow[] rows) => Rows = rows;

        internal StructureRow[] Rows { get; }
    }

    /// <summary>Project i of i 万元, every third with a tenth too much.</summary>
    private static StructureRow[] Numbers(int count) =>
    [
        .. Enumerable.Range(1, count).Select(i =>
            Of($"社区公共服务项目{i}", 10_000m * i, i % 3 == 0 ? 11_000m * i : 10_000m * i)),
    ];

    private static StructureRow Of(
        string name, decimal? total, decimal? fiscal = null, decimal? other = null, decimal? annual = null,
        decimal? appropriation = null, decimal? carried = null, decimal? annualOther = null) =>
        new("示范区教育局", 2022, name, total, fiscal, other, annual, appropriation, carried, annualOther);

    private static Picture PictureOf(StructureRow[] rows, double width = ChartCatalog.StandardWidth) =>
        StructureChart.Draw(StructureModel.From(rows, Source), FontSet.Installed, width);
}
