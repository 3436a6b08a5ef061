namespace PerfEtl.Tests.Extract.Pdf.Grid;

/// <summary>
/// Tables whose pieces a page break closes with a ruling: columns label (50–150), name (150–250), target (250–350).
/// </summary>
public sealed class PageBreakTests
{
    private static readonly double[] Columns = [50, 150, 250, 350];

    /// <summary>A piece whose label cell covers all its rows; rows are (name, target), lines 14 points apart.</summary>
    private static Sheet Piece(string label, params (string Name, string Target)[] rows) =>
        Piece(new Sheet(), 100, label, rows);

    private static Sheet Piece(Sheet sheet, double top, string label, params (string Name, string Target)[] rows)
    {
        var bottom = top + 40 * rows.Length;
        foreach (var column in Columns) sheet.Down(column, top, bottom);
        sheet.Across(top, 50, 350).Across(bottom, 50, 350).Text(55, top + 15, label);
        for (var index = 0; index < rows.Length; index++)
        {
            var y = top + 40 * index;
            if (index > 0) sheet.Across(y, 150, 350);
            foreach (var (line, number) in rows[index].Name.Split('/').Select((line, number) => (line, number)))
                sheet.Text(155, y + 15 + 14 * number, line);
            sheet.Text(255, y + 15, rows[index].Target);
        }

        return sheet;
    }

    [Fact]
    public void ClosedBreak_BlankLabelBelow_IsOneMergedCell() => Assert.Equal(
        [
            "1.1 T1 1v3 产出指标 | 2 参训人数 | 3 >=40人", "1.2 T1 2 培训场次 | 3 16场",
            "2.1 T1 2 出勤率 | 3 100%",
        ],
        Stitched.Text(Piece("产出指标", ("参训人数", ">=40人"), ("培训场次", "16场")), Piece("", ("出勤率", "100%"))));

    [Fact]
    public void ClosedBreak_BlankLabelAbove_TakesTheTextBelow()
    {
        var rows = Stitched.Rows(
            Piece("", ("参训人数", ">=40人"), ("培训场次", "16场")), Piece("产出指标", ("出勤率", "100%")));
        var label = rows[0].Cells[0];
        Assert.Equal(("产出指标", 3, 2, 2), (label.Text, label.RowSpan, label.Pieces.Count, label.Page));
        Assert.Equal(2, rows[2].Cells.Count);
    }

    [Fact]
    public void ClosedBreak_LabelsOnBothSides_AreTwoCells() => Assert.Equal(
        ["1.1 T1 1 产出指标 | 2 参训人数 | 3 40人", "2.1 T1 1 效益指标 | 2 社会影响 | 3 提升"],
        Stitched.Text(Piece("产出指标", ("参训人数", "40人")), Piece("效益指标", ("社会影响", "提升"))));

    [Fact]
    public void ClosedBreak_LabelKnownOnlyWhole_IsJoined() => Assert.Equal(
        ["1.1 T1 1v2 服务对象满意度指标 | 2 学员满意度 | 3 90%", "2.1 T1 2 家长满意度 | 3 95%"],
        Stitched.Text(Piece("服务对象满", ("学员满意度", "90%")), Piece("意度指标", ("家长满意度", "95%"))));

    [Fact]
    public void ClosedBreak_NameGoesOnAndTargetStandsAbove_IsOneRow() => Assert.Equal(
        ["1.1 T1 1 产出指标 | 2 储备人才招录系统及设备准备完成率 | 3 100%"],
        Stitched.Text(
            Piece("产出指标", ("储备人才招录系统及", "100%")), Piece("", ("设备准备完成率", ""))));

    [Fact]
    public void ClosedBreak_NameGoesOnAndTargetStandsBelow_IsOneRow() => Assert.Equal(
        ["1.1 T1 1 产出指标 | 2 储备人才招录系统及设备准备完成率 | 3 100%", "2.2 T1 1 | 2 出勤率 | 3 90%"],
        Stitched.Text(
            Piece("产出指标", ("储备人才招录系统及", "")),
            Piece(Piece(new Sheet(), 100, "", ("设备准备完成率", "100%")), 140, "", ("出勤率", "90%"))));

    [Fact]
    public void ClosedBreak_NameHasEnded_IsTwoRowsThoughATargetIsMissing() => Assert.Equal(
        ["1.1 T1 1v2 产出指标 | 2 参训人数 | 3 40人", "2.1 T1 2 出勤率 | 3"],
        Stitched.Text(Piece("产出指标", ("参训人数", "40人")), Piece("", ("出勤率", ""))));

    [Fact]
    public void ClosedBreak_FullNameAndTargetsOnBothSides_IsTwoRows() => Assert.Equal(
        ["1.1 T1 1v2 产出指标 | 2 储备人才招录系统率 | 3 100%", "2.1 T1 2 出勤率 | 3 100%"],
        Stitched.Text(Piece("产出指标", ("储备人才招录系统率", "100%")), Piece("", ("出勤率", "100%"))));

    [Fact]
    public void ClosedBreak_FullNameAndOneTargetOnBothSides_IsTwoRows() => Assert.Equal(
        ["1.1 T1 1v2 产出指标 | 2 人事档案扫描录入数 | 3 =10000份", "2.1 T1 2 高清图制作完成数 | 3 =10000份"],
        Stitched.Text(
            Piece("产出指标", ("人事档案扫描录入数", "=10000份")), Piece("", ("高清图制作完成数", "=10000份"))));

    // Full to the end on both sides, as in a narrow column.
    [Theory]
    [InlineData("显著提升并保持改善")]
    [InlineData("达到国家标准及要求")]
    [InlineData("每月十五日之前完成")]
    public void ClosedBreak_FullNameAndOneFullTargetInWords_IsTwoRows(string target) => Assert.Equal(
        [$"1.1 T1 1v2 产出指标 | 2 人事档案扫描录入率 | 3 {target}", $"2.1 T1 2 高清图制作完成情况 | 3 {target}"],
        Stitched.Text(
            Piece("产出指标", ("人事档案扫描录入率", target)), Piece("", ("高清图制作完成情况", target))));

    [Fact]
    public void ClosedBreak_FullNameAndFullTargetsWithSigns_IsTwoRows() => Assert.Equal(
        ["1.1 T1 1v2 产出指标 | 2 人事档案扫描录入数 | 3 >=10000份/月", "2.1 T1 2 高清图制作完成数 | 3 >=2000份/月"],
        Stitched.Text(
            Piece("产出指标", ("人事档案扫描录入数", ">=10000份/月")), Piece("", ("高清图制作完成数", ">=2000份/月"))));

    [Fact]
    public void ClosedBreak_NothingButPaddingBelow_IsTheSameRow() => Assert.Equal(
        ["1.1 T1 1 产出指标 | 2 参训人数 | 3 40人"],
        Stitched.Text(Piece("产出指标", ("参训人数", "40人")), Piece("", ("", ""))));

    // 项目资金 is a label itself; its second line and that of 项目资金总额 stand on the next page.
    [Fact]
    public void ClosedBreak_LabelsOfTheHeadKnownOnlyWhole_AreOneRow() => Assert.Equal(
        ["1.1 T1 1v2 项目资金（元） | 2 项目资金总额 | 3 4313113", "2.2 T1 2 其中：财政资金 | 3 2636545"],
        Stitched.Text(
            Piece("项目资金", ("项目资金总", "4313113")), Piece("（元）", ("额", ""), ("其中：财政资金", "2636545"))));

    [Fact]
    public void ClosedBreak_LabelsOfTheHeadThatAreWhole_AreTwoRows() => Assert.Equal(
        ["1.1 T1 1 项目资金（元） | 2 项目资金总额 | 3 4313113", "2.1 T1 1 项目资金 | 2 其他资金 | 3 2636545"],
        Stitched.Text(Piece("项目资金（元）", ("项目资金总额", "4313113")), Piece("项目资金", ("其他资金", "2636545"))));

    // …… is a line of the blank form: nobody wrote it as the end of the name above.
    [Fact]
    public void ClosedBreak_UnfilledLineBelow_IsARowOfItsOwn() => Assert.Equal(
        ["1.1 T1 1v2 产出指标 | 2 储备人才招录系统准 | 3 100%", "2.1 T1 2 …… | 3"],
        Stitched.Text(Piece("产出指标", ("储备人才招录系统准", "100%")), Piece("", ("……", ""))));

    // Columns as wide as their texts: the second form's table looks like the first one's going on, its labels do not.
    [Fact]
    public void Forms_OfOneTemplateOnPagesOfTheirOwn_KeepTheirTitlesAndFirstRows() => Assert.Equal(
        [
            "1.1 F 1 2020年项目支出绩效目标表", "1.2 T1 1 实施单位 | 2 某中心 | 3 甲", "1.3 T1 1 项目名称 | 2 桥梁 | 3 乙",
            "1.4 T1 1 年度目标 | 2 完成 | 3 丙",
            "2.1 F 1 2020年项目支出绩效目标表", "2.2 T2 1 实施单位 | 2 某局第二中心 | 3 丁", "2.3 T2 1 项目名称 | 2 消防 | 3 戊",
            "2.4 T2 1 年度目标 | 2 保障 | 3 己",
        ],
        Stitched.Text(
            Form(150, ("实施单位", "某中心", "甲"), ("项目名称", "桥梁", "乙"), ("年度目标", "完成", "丙")),
            Form(125, ("实施单位", "某局第二中心", "丁"), ("项目名称", "消防", "戊"), ("年度目标", "保障", "己"))));

    private static Sheet Form(double second, params (string Label, string Value, string Last)[] rows)
    {
        var (sheet, bottom) = (new Sheet().Text(120, 60, "2020年项目支出绩效目标表"), 100 + 40 * rows.Length);
        foreach (var column in new[] { 50, second, 250, 350 }) sheet.Down(column, 100, bottom);
        for (var row = 0; row <= rows.Length; row++) sheet.Across(100 + 40 * row, 50, 350);
        for (var row = 0; row < rows.Length; row++)
        {
            var y = 115 + 40 * row;
            sheet.Text(55, y, rows[row].Label).Text(second + 5, y, rows[row].Value).Text(255, y, rows[row].Last);
        }

        return sheet;
    }

    [Fact]
    public void ClosedBreak_NumberedRows_StillHaveOneLabel()
    {
        double[] columns = [50, 80, 180, 350];
        static Sheet Numbered(double[] columns, string label, params (string No, string Name)[] rows)
        {
            var sheet = new Sheet();
            var bottom = 100 + 40 * rows.Length;
            foreach (var column in columns) sheet.Down(column, 100, bottom);
            sheet.Across(100, 50, 350).Across(bottom, 50, 350).Text(85, 115, label);
            for (var index = 0; index < rows.Length; index++)
            {
                var y = 100 + 40 * index;
                if (index > 0) sheet.Across(y, 50, 80).Across(y, 180, 350);
                sheet.Text(55, y + 15, rows[index].No).Text(185, y + 15, rows[index].Name);
            }

            return sheet;
        }

        Assert.Equal(
            ["1.1 T1 1 9 | 2v3 数量指标 | 3 参训人数", "1.2 T1 1 10 | 3 培训场次", "2.1 T1 1 11 | 3 出勤率"],
            Stitched.Text(
                Numbered(columns, "数量指标", ("9", "参训人数"), ("10", "培训场次")),
                Numbered(columns, "", ("11", "出勤率"))));
    }
}
