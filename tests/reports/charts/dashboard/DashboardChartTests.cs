using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Tests.Reports.Monthly;
using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Reports.Charts.Dashboard;

/// <summary>The sheet of six, on the published seed and on what is left of it.</summary>
public sealed class DashboardChartTests(SeedReport seed) : IClassFixture<SeedReport>
{
    [Fact]
    public void Draw_Seed_IsTheApprovedPicture() =>
        ChartChecks.AssertGolden("dashboard", PictureOf(seed.Snapshot));

    [Fact]
    public void Draw_Seed_SaysWhatTheWholeChartsSay()
    {
        var texts = ChartChecks.TextsOf(PictureOf(seed.Snapshot));
        var all = string.Concat(texts);
        // As counted by hand: four projects hold 83.7 %, 11 do not add up, 89 of 303 are of quantity.
        string[] cells = ["38.4%", "4,100.00", "+97.93", "89", "12", "其余 15 项"];
        Assert.All(cells, cell => Assert.Contains(cell, texts));
        Assert.Contains("前三个项目占资金总额的 78.7%", texts);
        Assert.Contains("20 份申报表都有错误或警告，共有错误 37 处、警告 93 处", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(20, 0)]
    [InlineData(20, 11)]
    public void Draw_AnySize_IsTidy(int forms, int departments)
    {
        using var copy = new CopiedWarehouse(seed.Snapshot).KeepForms(forms).AddDepartments(departments);
        ChartChecks.AssertTidy(PictureOf(copy.Path));
    }

    [Fact]
    public void Draw_NoForm_SaysThereIsNothingToDraw()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot).KeepForms(0);
        Assert.StartsWith("已发布的数据中没有申报表", Assert.Throws<ChartUnavailableException>(
            () => PictureOf(copy.Path)).Message, StringComparison.Ordinal);
    }

    private static Picture PictureOf(string snapshot)
    {
        using var connection = WarehouseFile.OpenSnapshot(snapshot);
        return ChartCatalog.Draw("dashboard", connection, new ChartFilter(), "数据来源：样例", FontSet.Installed);
    }
}
