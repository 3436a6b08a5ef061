namespace PerfEtl.Tests.Extract.Pdf.Grid;

/// <summary>Text that runs out of its cell: below it, on the ruling, or below the table at the end of a page.</summary>
public sealed class OverflowTests
{
    private static readonly double[] Columns = [50, 120, 220];

    // Two rows of a table; the texts are drawn cell by cell.
    private static Sheet Table(double ruling) => new Sheet().Table(Columns, [100, ruling, 200]);

    [Fact]
    public void Line_OnTheRulingUnderAFullLine_BelongsToTheCellAbove() => Assert.Equal(
        ["0,0 1×1 实施单位", "0,1 1×1 青禾市文化和旅游局项目中心", "1,0 1×1 年度资金总额", "1,1 1×1 283.31"],
        Table(125).Text(55, 115, "实施单位").Text(125, 115, "青禾市文化和旅游局").Text(125, 129, "项目中心")
            .Text(55, 150, "年度资金总额").Text(175, 132, "283.31").Cells());

    // A label of one column: 35 points wide, two characters and a bracket a line.
    [Fact]
    public void Unit_BelowTheRulingInANarrowColumn_BelongsToItsLabel() => Assert.Equal(
        ["0,0 1×1 资金（万元）", "0,1 1×1 其他资金", "1,0 1×1 年度目标", "1,1 1×1 完成"],
        new Sheet().Table([50, 85, 220], [100, 130, 200])
            .Text(52, 111, "资金").Text(52, 124, "（万").Text(52, 137, "元）").Text(125, 115, "其他资金")
            .Text(52, 165, "年度").Text(52, 178, "目标").Text(125, 150, "完成").Cells());

    // Drawn line by line over the row, as some printers do: the name below is the next row's own.
    [Fact]
    public void Line_OfTheNextRowDrawnRightAfterTheOneAbove_StaysInItsRow() => Assert.Equal(
        ["0,0 1×1 1", "0,1 1×1 储备人才招录系统设备准备完成率", "1,0 1×1 2", "1,1 1×1 储备人才招录流程执行合规率"],
        new Sheet().Table(Columns, [100, 132, 164])
            .Text(125, 113, "储备人才招录系统设").Text(80, 119, "1").Text(125, 126, "备准备完成率")
            .Text(125, 145, "储备人才招录流程执").Text(80, 151, "2").Text(125, 158, "行合规率").Cells());

    [Fact]
    public void Line_AloneInTheCellBelow_IsNotMovedAndOnTheRulingDoubted()
    {
        var clear = new Sheet().Table([50, 150], [100, 130, 160])
            .Text(55, 120, "产出指标数量指标一").Text(55, 145, "质量指标").Layout();
        var onRuling = new Sheet().Table([50, 150], [100, 130, 160])
            .Text(55, 121, "产出指标数量指标一").Text(55, 135, "质量指标").Layout();
        Assert.Equal(["0,0 1×1 产出指标数量指标一", "1,0 1×1 质量指标"], Sheet.Cells(clear.Tables[0]));
        Assert.Null(clear.Doubt);
        Assert.Equal("有压在表格线上的文字，看不出属于线上还是线下的一格", onRuling.Doubt);
    }

    [Fact]
    public void Line_OnTheRulingBetweenTwoTextsOfOthers_IsDoubted() => Assert.NotNull(
        new Sheet().Table(Columns, [100, 130, 160])
            .Text(125, 112, "甲").Text(55, 112, "1").Text(125, 124, "储备人才招录系统设").Text(125, 136, "备完成率")
            .Text(55, 136, "2").Text(125, 155, "乙").Layout().Doubt);

    [Fact]
    public void Line_OfAFullWidthRowOnTheRuling_IsItsOwn()
    {
        var layout = new Sheet().Table([50, 250], [100, 130, 160])
            .Text(55, 121, "完成河道综合整治年度任务并通过验收使用").Text(130, 135, "绩效指标").Layout();
        Assert.Equal(["0,0 1×1 完成河道综合整治年度任务并通过验收使用", "1,0 1×1 绩效指标"], Sheet.Cells(layout.Tables[0]));
    }

    [Fact]
    public void Lines_ThatHangOutOfACutCell_AreItsText() => Assert.Equal(
        ["0,0 1×1 项目资金（万元）", "0,1 1×1 年度资金总额"], Cut().Text(52, 137, "元）").Text(125, 115, "年度资金总额").Cells());

    // 产出指 and 质量 stand close together in two open cells; the page's edge cuts them.
    [Theory]
    [InlineData(true, "0,0 1×1 产出指", "0,1 1×1 质量")]
    [InlineData(false, "0,0 1×1", "0,1 1×1")]
    public void Lines_CutBesideEachOther_AreOfTheirOwnCells(bool isCut, params string[] cells) => Assert.Equal(
        cells,
        new Sheet().Across(90, 50, 220).Across(118, 110, 220).Down(50, 90, 118).Down(85, 90, 118).Down(110, 90, 118)
            .Down(220, 90, 118).Text(54, 128, "产出指", isCut: isCut).Text(88, 128, "质量", isCut: isCut).Cells()[..2]);

    [Fact]
    public void Line_BelowACutCellThatIsDrawnLater_IsNone()
    {
        var layout = Cut().Text(125, 115, "年度资金总额").Text(52, 137, "填表").Layout();
        Assert.Equal(["0,0 1×1 项目资金（万", "0,1 1×1 年度资金总额"], Sheet.Cells(layout.Tables[0]));
        Assert.Equal("填表", Assert.Single(layout.Lines).Text);
    }

    // The label's cell goes on on the next page; 金 and （万 of it stand on the page's last row and below.
    private static Sheet Cut() => new Sheet().Across(90, 50, 220).Across(118, 85, 220)
        .Down(50, 90, 118).Down(85, 90, 118).Down(220, 90, 118)
        .Text(52, 102, "项目资").Text(52, 113, "金").Text(52, 125, "（万");

    // The page cuts a row so low that a line of its label crosses the last ruling and one more stands below, over the
    // text under the table, which is drawn later.
    [Theory]
    [InlineData("填表人：李云　审核人：陈山")]
    [InlineData("审核人：陈山")]
    [InlineData("注")]
    public void Lines_UnderACutRowLowerThanThey_AreOfItsCell(string below)
    {
        var sheet = new Sheet().Across(65, 50, 250).Down(50, 60, 65).Down(150, 60, 65).Down(250, 60, 65)
            .Text(160, 71.5, "度指").Text(165, 84, "标").Text(55, 83.2, below);
        var layout = sheet.Layout();
        Assert.Equal(["0,0 1×1", "0,1 1×1 度指标"], Sheet.Cells(Assert.Single(layout.Tables)));
        Assert.Equal(below.Replace('\u3000', ' '), string.Join(' ', layout.Lines.Select(line => line.Text)));
        Assert.Null(layout.Doubt);
    }

    [Fact]
    public void Line_UnderACutRowThatNoRulingCrosses_IsNone() => Assert.Equal(
        ["0,0 1×1", "0,1 1×1"],
        new Sheet().Across(65, 50, 250).Down(50, 60, 65).Down(150, 60, 65).Down(250, 60, 65)
            .Text(55, 76, "填表人").Cells());
}
