using PerfEtl.Reports.Charts.Funding;
using static PerfEtl.Tests.Reports.Charts.Funding.FundingSamples;

namespace PerfEtl.Tests.Reports.Charts.Funding;

public sealed class FundingChartModelTests
{
    [Fact]
    public void From_Rows_SortsByAmountThenNameAndPutsBlanksLast()
    {
        var model = FundingChartModel.From(
            [Row("乙", null), Row("c", 5m), Row("b", 7m), Row("a", 5m), Row("z", 0m), Row("甲", null)], Source);
        Assert.Equal(["b", "a", "c", "z", "乙", "甲"], model.Bars.Select(bar => bar.Label));
    }

    [Fact]
    public void From_Blank_IsListedButNeverCountedAsZero()
    {
        var model = FundingChartModel.From([Row("甲", null), Row("乙", 0m), Row("丙", 30_000m)], Source);
        Assert.Equal(["3.00", "0.00", "未填"], model.Bars.Select(bar => bar.Amount));
        Assert.Equal(["100.0%", "0%", ""], model.Bars.Select(bar => bar.Share));
        Assert.Equal("合计（不含未填 1 项）", model.TotalLabel);
    }

    [Fact]
    public void From_Excess_IsMarkedOnlyWhereFiscalIsLarger()
    {
        var model = FundingChartModel.From(
            [Row("甲", 18_052_461m, 18_211_461m), Row("乙", 5m, 5m), Row("丙", 4m, 3m), Row("丁", null, 9m), Row("戊", 2m)],
            Source);
        Assert.Equal(["+15.90", "", "", "", ""], model.Bars.Select(bar => bar.Excess));
        Assert.Equal(["财政资金超出：财政资金大于项目资金总额的部分。共 1 个项目，按申报表原样列示，有待核对；粗体为超出一半以上。"], model.Notes);
    }

    [Theory]
    [InlineData(40, 40, false)]
    [InlineData(41, 41, false)]
    [InlineData(42, 40, true)]
    [InlineData(200, 40, true)]
    public void From_ManyProjects_GathersTheRestAndLosesNoMoney(int count, int bars, bool hasRest)
    {
        var model = FundingChartModel.From(Numbered(count), Source);
        Assert.Equal((bars, hasRest), (model.Bars.Count, model.Rest is not null));
        Assert.Equal(Numbered(count).Sum(row => row.TotalCny), model.TotalCny);
        Assert.Equal(model.TotalCny, model.Bars.Sum(bar => bar.Row.TotalCny!.Value) + (model.Rest?.TotalCny ?? 0));
    }

    [Fact]
    public void From_RestWithBlanks_SaysHowMany()
    {
        var model = FundingChartModel.From([.. Numbered(43), Row("待定", null, 5m), Row("另定", null)], Source);
        Assert.Equal("其余 5 项（含未填 2 项）", model.Rest?.Label);
        Assert.Equal("14.02", model.Rest?.Amount);
        var blanks = FundingChartModel.From([.. Numbered(40), Row("待定", null), Row("另定", null)], Source);
        Assert.Equal(("其余 2 项（含未填 2 项）", "未填", ""), (blanks.Rest?.Label, blanks.Rest?.Amount, blanks.Rest?.Share));
    }

    [Fact]
    public void From_ExcessAmongTheRest_IsStillCounted()
    {
        var model = FundingChartModel.From([.. Numbered(45), Row("小项目", 1m, 2m)], Source);
        Assert.Contains("共 1 个项目（1 个在其余项中）", model.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void From_NamesakesOfTwoDepartments_AreToldApart()
    {
        var model = FundingChartModel.From(
            [Row("党建", 3m, null, "甲局"), Row("党建", 2m, null, "乙局"), Row("培训", 1m, null, "甲局")], Source);
        Assert.Equal(["党建（甲局）", "党建（乙局）", "培训（甲局）"], model.Bars.Select(bar => bar.Label));
        Assert.Equal("乙局、甲局 · 2022 年度 · 3 个项目 · 金额单位：万元", model.Subtitle);
    }

    [Fact]
    public void From_ManyDepartments_CountsThem()
    {
        var rows = Enumerable.Range(1, 4).Select(i => Row($"项目{i}", i, null, $"部门{i}"));
        Assert.StartsWith("4 个部门 · ", FundingChartModel.From([.. rows], Source).Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void From_RoundedPartsThatDoNotAddUp_SaysSo()
    {
        var model = FundingChartModel.From([Row("甲", 149m), Row("乙", 149m)], Source);
        Assert.Equal("0.03", model.TotalAmount);
        Assert.Equal(["各项四舍五入到百元，相加与合计略有出入。"], model.Notes);
    }

    [Fact]
    public void From_NegativeAmount_HasNoShares()
    {
        var model = FundingChartModel.From([Row("甲", 500m), Row("退款", -200m)], Source);
        Assert.Equal(["", ""], model.Bars.Select(bar => bar.Share));
        Assert.Equal("", model.TotalShare);
    }

    [Fact]
    public void From_NoRows_IsAnEmptyChart()
    {
        var model = FundingChartModel.From([], Source);
        Assert.Empty(model.Bars);
        Assert.Equal("0 个项目 · 金额单位：万元", model.Subtitle);
    }
}
