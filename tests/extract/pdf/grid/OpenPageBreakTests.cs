namespace PerfEtl.Tests.Extract.Pdf.Grid;

/// <summary>
/// Tables that no ruling closes at a page break: columns label (50–150), name (150–250), target (250–350).
/// </summary>
public sealed class OpenPageBreakTests
{
    private static readonly double[] Columns = [50, 150, 250, 350];

    [Fact]
    public void OpenBreak_CutRow_IsOneRow()
    {
        var upper = Open(above: false, below: true, top: 100, bottom: 140)
            .Text(55, 115, "数量指标").Text(155, 115, "储备人才招录").Text(255, 115, "> = 90%");
        var lower = Open(above: true, below: false, top: 60, bottom: 100).Text(155, 75, "工作完成率");
        Assert.Equal(["1.1 T1 1 数量指标 | 2 储备人才招录工作完成率 | 3 > = 90%"], Stitched.Text(upper, lower));
    }

    [Fact]
    public void OpenBreak_LabelOpenAndRowClosed_CutsOnlyTheLabel()
    {
        var upper = Open(above: false, below: true, top: 100, bottom: 140).Across(140, 150, 350)
            .Text(155, 115, "储备人才招录系统率").Text(255, 115, "90%");
        var lower = Open(above: true, below: false, top: 60, bottom: 100).Text(55, 75, "数量指标").Text(155, 75, "参训人数");
        Assert.Equal(
            ["1.1 T1 1v2 数量指标 | 2 储备人才招录系统率 | 3 90%", "2.1 T1 2 参训人数 | 3"], Stitched.Text(upper, lower));
    }

    [Fact]
    public void OpenBreak_LabelInBothPieces_IsJoined()
    {
        var upper = Open(above: false, below: true, top: 100, bottom: 140).Across(140, 150, 350).Text(55, 115, "可持续影响")
            .Text(155, 115, "甲").Text(255, 115, "1次");
        var lower = Open(above: true, below: false, top: 60, bottom: 100).Text(55, 75, "指标").Text(155, 75, "乙")
            .Text(255, 75, "2次");
        Assert.Equal(
            ["1.1 T1 1v2 可持续影响指标 | 2 甲 | 3 1次", "2.1 T1 2 乙 | 3 2次"], Stitched.Text(upper, lower));
    }

    // Of the label's second line each page shows a part; a line shown whole on both is printed twice.
    [Theory]
    [InlineData(true, "项目绩效目标")]
    [InlineData(false, "项目绩效目标标")]
    public void OpenBreak_LineCutByThePagesEdge_IsOneLine(bool isCut, string label)
    {
        var upper = Open(above: false, below: true, top: 100, bottom: 130).Across(130, 150, 350)
            .Text(55, 115, "项目绩效目").Text(55, 127, "标", isCut: isCut).Text(155, 115, "甲").Text(255, 115, "1次");
        var lower = Open(above: true, below: false, top: 60, bottom: 100).Text(55, 65, "标", isCut: isCut)
            .Text(155, 75, "乙").Text(255, 75, "2次");
        Assert.Equal([$"1.1 T1 1v2 {label} | 2 甲 | 3 1次", "2.1 T1 2 乙 | 3 2次"], Stitched.Text(upper, lower));
    }

    [Fact]
    public void OpenBreak_BetweenWholeRowsOneCellBlank_StaysTwoRows()
    {
        var upper = Open(above: false, below: true, top: 100, bottom: 140)
            .Text(55, 115, "2").Text(155, 115, "路灯更换").Text(255, 115, "70%");
        var lower = Open(above: true, below: false, top: 60, bottom: 100)
            .Text(155, 75, "图书采购").Text(255, 75, "64%");
        Assert.Equal(["1.1 T1 1 2 | 2 路灯更换 | 3 70%", "2.1 T1 1 | 2 图书采购 | 3 64%"], Stitched.Text(upper, lower));
    }

    [Fact]
    public void OpenBreak_OverThreePages_IsOneCell()
    {
        var sheets = new[] { (false, true), (true, true), (true, false) }
            .Select(ends => Open(ends.Item1, ends.Item2, 60, 700)).ToArray();
        sheets[1].Text(55, 400, "数量指标");
        sheets[0].Text(155, 90, "甲");
        sheets[2].Text(255, 90, "1次");
        var row = Assert.Single(Stitched.Rows(sheets));
        Assert.Equal(["数量指标", "甲", "1次"], row.Cells.Select(cell => cell.Text));
        Assert.Equal([2, 1, 3], row.Cells.Select(cell => cell.Page));
        Assert.All(row.Cells, cell => Assert.Equal([1, 2, 3], cell.Pieces.Select(piece => piece.Page)));
    }

    private static Sheet Open(bool above, bool below, double top, double bottom)
    {
        var sheet = new Sheet();
        foreach (var column in Columns) sheet.Down(column, top, bottom);
        if (!above) sheet.Across(top, 50, 350);
        if (!below) sheet.Across(bottom, 50, 350);
        return sheet;
    }
}
