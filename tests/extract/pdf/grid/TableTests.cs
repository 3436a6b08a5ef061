using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Tests.Extract.Pdf.Grid;

public sealed class TableTests
{
    [Theory]
    [InlineData(103, false)]
    [InlineData(100, true)]
    public void Layout_GlyphsThatShareTheirSpace_AreDoubtedOnlyBeyondTightPunctuation(double second, bool isDoubted)
    {
        // A browser sets ）。 half a glyph closer; 10 pt glyphs that share 8 are two texts, one over the other.
        var sheet = new Sheet().Table([50, 350], [60, 100]).Text(98, 75, "）").Text(second, 75, "。");
        Assert.Equal(isDoubted, sheet.Layout().Doubt is not null);
    }

    [Fact]
    public void Read_PlainTable_HasACellAtEveryPlace() => Assert.Equal(
        ["0,0 1×1 项目名称", "0,1 1×1 党建经费", "1,0 1×1", "1,1 1×1 100%"],
        new Sheet().Table([50, 150, 300], [100, 130, 160])
            .Text(55, 120, "项目名称").Text(155, 120, "党建经费").Text(155, 150, "100%").Cells());

    [Fact]
    public void Read_MergedCells_SpanRowsAndColumns() => Assert.Equal(
        ["0,0 3×1 产出指标", "0,1 1×2 数量指标", "1,1 2×1", "1,2 1×1 参训人数", "2,2 1×1 完成数"],
        new Sheet()
            .Across(100, 50, 350).Across(130, 150, 350).Across(160, 250, 350).Across(190, 50, 350)
            .Down(50, 100, 190).Down(150, 100, 190).Down(250, 130, 190).Down(350, 100, 190)
            .Text(55, 145, "产出指标").Text(155, 120, "数量指标").Text(255, 150, "参训人数").Text(255, 180, "完成数")
            .Cells());

    [Fact]
    public void Read_BordersDrawnTwice_AreOneLine() => Assert.Equal(
        ["0,0 1×1 甲", "0,1 1×1 乙"],
        new Sheet().Table([50, 150], [100, 130]).Table([152.5, 250], [102, 132]).Text(60, 120, "甲").Text(160, 120, "乙")
            .Cells());

    [Fact]
    public void Read_LineDrawnInPieces_SeparatesLikeOne()
    {
        var sheet = new Sheet().Table([50, 150], [100, 130, 160]).Down(100, 100, 114).Down(100.4, 116, 131)
            .Down(99.8, 133, 160);
        Assert.Equal(["0,0 1×1", "0,1 1×1", "1,0 1×1", "1,1 1×1"], sheet.Cells());
    }

    [Fact]
    public void Read_LineThatCoversASmallPartOfASide_SeparatesNothing() => Assert.Equal(
        ["0,0 1×1 填报人"],
        new Sheet().Table([50, 250], [100, 160]).Across(130, 50, 120).Text(60, 128, "填报人").Cells());

    [Fact]
    public void Read_FrameAroundThePage_LeavesTheTables()
    {
        var layout = new Sheet().Table([10, 590], [10, 790])
            .Table([50, 150, 250], [100, 130]).Text(60, 120, "甲")
            .Table([50, 150, 250], [300, 330]).Text(160, 320, "乙").Text(100, 60, "绩效目标申报表").Layout();
        Assert.Equal(2, layout.Tables.Count);
        Assert.Equal(["0,0 1×1 甲", "0,1 1×1"], Sheet.Cells(layout.Tables[0]));
        Assert.Equal(["0,0 1×1", "0,1 1×1 乙"], Sheet.Cells(layout.Tables[1]));
        Assert.Equal("绩效目标申报表", Assert.Single(layout.Lines).Text);
    }

    [Fact]
    public void Read_BoxInsideACell_BelongsToTheCell() => Assert.Equal(
        ["0,0 1×1 √是", "0,1 1×1"],
        new Sheet().Table([50, 150, 250], [100, 130]).Table([60, 70], [110, 120]).Text(60, 119, "√是").Cells());

    [Fact]
    public void Read_TablesWhoseColumnsNearlyAgree_KeepTheirOwnColumns()
    {
        var layout = new Sheet().Table([50, 150, 250], [100, 130, 160]).Table([50, 152.9, 250], [200, 230])
            .Down(153.2, 200, 230).Layout();
        Assert.Equal(2, layout.Tables[0].Columns.Count - 1);
        Assert.Equal(2, layout.Tables[1].Columns.Count - 1);
    }

    [Fact]
    public void Read_LinesThatRunOnPastTheLastOne_LeaveTheTableOpen()
    {
        var sheet = new Sheet().Across(100, 50, 250).Across(130, 150, 250)
            .Down(50, 100, 160).Down(150, 100, 160).Down(250, 100, 160)
            .Text(60, 120, "数量指标").Text(160, 120, "完成数").Text(160, 150, "及时");
        var table = Assert.Single(sheet.Layout().Tables);
        Assert.Equal(["0,0 2×1 数量指标", "0,1 1×1 完成数", "1,1 1×1 及时"], Sheet.Cells(table));
        Assert.Equal((false, true), (table.IsOpenAbove, table.IsOpenBelow));
        Assert.Equal([true, false, true], table.Cells.Select(cell => cell.IsOpenBelow));
    }

    [Fact]
    public void Read_MergedCellsOpenAboveAndBelow_BelongToTheTableBesideThem()
    {
        var sheet = new Sheet().Down(50, 60, 700).Down(150, 60, 700).Down(250, 60, 700).Down(350, 60, 700)
            .Across(300, 250, 350).Text(60, 200, "绩效指标").Text(160, 400, "产出指标").Text(260, 200, "甲").Text(260, 400, "乙");
        var table = Assert.Single(sheet.Layout().Tables);
        Assert.Equal(["0,0 2×1 绩效指标", "0,1 2×1 产出指标", "0,2 1×1 甲", "1,2 1×1 乙"], Sheet.Cells(table));
        Assert.True(table.IsOpenAbove && table.IsOpenBelow);
    }

    [Fact]
    public void Read_NothingButSides_IsARowThatFillsThePage()
    {
        var table = Assert.Single(new Sheet().Down(50, 60, 700).Down(150, 60, 700).Down(350, 60, 700)
            .Text(160, 400, "目标").Layout().Tables);
        Assert.Equal(["0,0 1×1", "0,1 1×1 目标"], Sheet.Cells(table));
    }

    [Fact]
    public void Read_TextHangingOutOfAnOpenCell_BelongsToIt()
    {
        var layout = new Sheet().Across(100, 50, 250).Down(50, 100, 160).Down(150, 100, 160).Down(250, 100, 160)
            .Text(60, 155, "产出指").Text(60, 168, "标").Text(160, 120, "甲").Layout();
        Assert.Equal(["0,0 1×1 产出指标", "0,1 1×1 甲"], Sheet.Cells(Assert.Single(layout.Tables)));
        Assert.Empty(layout.Lines);
    }

    [Fact]
    public void Read_TableWithoutOuterSides_IsReadNevertheless() => Assert.Equal(
        ["0,0 1×1 甲", "0,1 1×1 乙", "1,0 1×1", "1,1 1×1 丙"],
        new Sheet().Across(100, 50, 250).Across(130, 50, 250).Across(160, 50, 250).Down(150, 100, 160)
            .Text(60, 120, "甲").Text(160, 120, "乙").Text(160, 150, "丙").Cells());

    [Fact]
    public void Read_CellsThatFormNoRectangle_AreCutIntoRectangles()
    {
        var table = Assert.Single(new Sheet()
            .Across(100, 50, 250).Across(130, 50, 150).Across(160, 50, 250)
            .Down(50, 100, 160).Down(150, 130, 160).Down(250, 100, 160).Text(160, 150, "丁").Layout().Tables);
        Assert.Equal(["0,0 1×2", "1,0 1×1", "1,1 1×1 丁"], Sheet.Cells(table));
    }

    [Fact]
    public void Read_RulingsThatAreNoNumbers_AreLeftOut()
    {
        var sheet = new Sheet().Table([50, 150], [100, 130]).Add(new Ruling(true, double.NaN, 0, 100))
            .Add(new Ruling(false, 80, double.NegativeInfinity, 200)).Text(60, 120, "甲");
        Assert.Equal(["0,0 1×1 甲"], sheet.Cells());
    }

    [Fact]
    public void Read_GlyphAcrossABorder_IsInTheCellOfItsMiddle() => Assert.Equal(
        ["0,0 1×1 甲", "0,1 1×1 乙"],
        new Sheet().Table([50, 150, 250], [100, 130]).Text(144, 120, "甲").Text(146, 120, "乙").Cells());

    [Fact]
    public void Column_OfWhichAPageShowsOneSideOnly_IsAColumn() => Assert.Equal(
        ["0,0 2×1 绩效指标", "0,1 1×1 参训人数", "0,2 1×1 >=40人", "1,1 1×1 出勤率", "1,2 1×1 100%"],
        new Sheet().Table([90, 150, 250], [100, 140, 180]).Down(50, 100, 180)
            .Text(52, 142, "绩效指").Text(52, 154, "标")
            .Text(95, 120, "参训人数").Text(155, 120, ">=40人").Text(95, 160, "出勤率").Text(155, 160, "100%").Cells());

    // Qt draws a cell's upper side twice below a row that the page cuts; a low row with text, or one that all cells
    // share, is a row.
    [Theory]
    [InlineData(149, "", "0,0 1×1 当年财政拨款", "0,1 1×1 4145454")]
    [InlineData(149, "无", "0,0 2×1 当年财政拨款", "0,1 1×1 无", "1,1 1×1 4145454")]
    [InlineData(153, "", "0,0 2×1 当年财政拨款", "0,1 1×1", "1,1 1×1 4145454")]
    public void Read_BlankStripBesideACellThatGoesOn_IsNoRow(double end, string text, params string[] cells)
    {
        var sheet = new Sheet().Across(140, 50, 250).Across(end, 150, 250).Across(180, 50, 250).Text(55, 165, "当年财政拨款");
        foreach (var side in new[] { 50, 150, 250 }) sheet.Down(side, 140, 180);
        Assert.Equal(cells, sheet.Text(155, 148, text, size: 9).Text(155, 170, "4145454").Cells());
    }

    [Fact]
    public void Read_LowBlankRowAcrossTheTable_IsARow() => Assert.Equal(
        ["0,0 1×1", "0,1 1×1", "1,0 1×1 甲", "1,1 1×1 乙"],
        new Sheet().Table([50, 150, 250], [100, 108, 140]).Text(55, 125, "甲").Text(155, 125, "乙").Cells());

    // A thick line is drawn as a long box, in a piece for each row: its ends are lines as wide as it is thick.
    [Theory]
    [InlineData(1.5)]
    [InlineData(2.5)]
    [InlineData(4)]
    public void Column_OfWhichAPageShowsOneThickSideOnly_IsAColumn(double thick)
    {
        var sheet = new Sheet().Table([90, 150, 250], [100, 140, 180]).Down(50, 101, 179);
        foreach (var end in new[] { 101, 140, 179 }) sheet.Across(end, 50 - thick / 2, 50 + thick / 2);
        Assert.Equal(
            ["0,0 2×1 绩效指标", "0,1 1×1 参训人数", "0,2 1×1 >=40人", "1,1 1×1 出勤率", "1,2 1×1 100%"],
            sheet.Text(52, 142, "绩效指").Text(52, 154, "标")
                .Text(95, 120, "参训人数").Text(155, 120, ">=40人").Text(95, 160, "出勤率").Text(155, 160, "100%").Cells());
    }

    [Fact]
    public void Line_BesideATableOfAnotherHeight_IsNone() => Assert.Equal(
        ["0,0 1×1 参训人数", "0,1 1×1 >=40人"],
        new Sheet().Table([90, 150, 250], [100, 140]).Down(50, 100, 180)
            .Text(95, 120, "参训人数").Text(155, 120, ">=40人").Cells());
}
