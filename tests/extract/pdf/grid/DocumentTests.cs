namespace PerfEtl.Tests.Extract.Pdf.Grid;

/// <summary>What stands between tables: titles, page numbers, running lines, repeated heads.</summary>
public sealed class DocumentTests
{
    private static Sheet Rows(Sheet sheet, double top, params (string Name, string Target)[] rows)
    {
        sheet.Table([50, 250, 350], [.. Enumerable.Range(0, rows.Length + 1).Select(row => top + 30 * row)]);
        for (var index = 0; index < rows.Length; index++)
        {
            var baseline = top + 30 * index + 18;
            sheet.Text(55, baseline, rows[index].Name).Text(255, baseline, rows[index].Target);
        }

        return sheet;
    }

    [Theory]
    [InlineData("第 1 页 共 3 页", "第 2 页 共 3 页")]
    [InlineData("- 1 -", "- 2 -")]
    [InlineData("1/5", "2/5")]
    [InlineData("— 3 —", "— 4 —")]
    [InlineData("第三页", "第四页")]
    [InlineData("Page 1 of 2", "Page 2 of 2")]
    [InlineData("7", "8")]
    public void PageNumber_UnderATableThatGoesOn_IsLeftOut(string first, string second) => Assert.Equal(
        ["1.1 T1 1 甲 | 2 1次", "2.1 T1 1 乙 | 2 2次"],
        Stitched.Text(
            Rows(new Sheet(), 600, ("甲", "1次")).Text(280, 780, first),
            Rows(new Sheet(), 50, ("乙", "2次")).Text(280, 780, second)));

    [Fact]
    public void RunningLines_AroundATableThatGoesOn_AreLeftOut() => Assert.Equal(
        ["1.2 F 1 申报表", "1.3 T1 1 甲 | 2 1次", "2.2 T1 1 乙 | 2 2次", "3.2 T1 1 丙 | 2 3次"],
        Stitched.Text(
            Rows(new Sheet().Text(50, 30, "组织部 2022").Text(200, 80, "申报表"), 100, ("甲", "1次")).Text(50, 770, "财政局监制"),
            Rows(new Sheet().Text(50, 30, "组织部 2023"), 60, ("乙", "2次")).Text(50, 770, "财政局监制"),
            Rows(new Sheet().Text(50, 30, "组织部 2024"), 60, ("丙", "3次")).Text(50, 770, "财政局监制")));

    [Fact]
    public void Title_OnEveryPageOverANewForm_Stays() => Assert.Equal(
        [
            "1.1 F 1 绩效目标申报表", "1.2 T1 1 项目名称 | 2 党建", "1.3 T1 1 主管部门 | 2 组织部",
            "2.1 F 1 绩效目标申报表", "2.2 T2 1 项目名称 | 2 人才", "2.3 T2 1 主管部门 | 2 宣传部",
        ],
        Stitched.Text(
            Rows(new Sheet().Text(200, 50, "绩效目标申报表"), 80, ("项目名称", "党建"), ("主管部门", "组织部")),
            Rows(new Sheet().Text(200, 50, "绩效目标申报表"), 80, ("项目名称", "人才"), ("主管部门", "宣传部"))));

    [Fact]
    public void MoneyUnit_OnEveryPage_StaysAboveTheTitles() => Assert.Equal(
        ["1.1 F 1 单位：万元", "1.2 F 1 绩效目标申报表", "3.1 F 1 单位：万元", "3.2 F 1 绩效目标申报表"],
        Stitched.Text(
            Rows(new Sheet().Text(400, 30, "单位：万元").Text(200, 50, "绩效目标申报表"), 600, ("项目名称", "党建"), ("甲", "1次")),
            Rows(new Sheet().Text(400, 30, "单位：万元"), 50, ("乙", "2次"), ("丙", "3次")),
            new Sheet().Text(400, 30, "单位：万元").Text(200, 50, "绩效目标申报表").Table([50, 120, 400], [80, 110])
                .Text(55, 98, "项目名称").Text(130, 98, "人才"))
            .Where(row => row.Contains(" F ", StringComparison.Ordinal)));

    [Fact]
    public void Forms_WithoutTitles_AreTablesOfTheirOwn() => Assert.Equal(
        ["T1", "T1", "T2", "T2"],
        Stitched.Text(
            Rows(new Sheet(), 80, ("项目名称", "党建"), ("主管部门", "组织部")),
            Rows(new Sheet(), 80, ("项目名称", "人才"), ("主管部门", "组织部"))).Select(row => row.Split(' ')[1]));

    [Fact]
    public void RunningLine_OverATitle_IsLeftOutAndTheTitleStays() => Assert.Equal(
        [
            "1.2 F 1 申报表", "1.3 T1 1 项目名称 | 2 党建", "1.4 T1 1 主管部门 | 2 组织部", "2.2 T1 1 甲 | 2 1次",
            "3.2 F 1 申报表", "3.3 T2 1 项目名称 | 2 人才", "3.4 T2 1 主管部门 | 2 宣传部", "4.2 T2 1 乙 | 2 2次",
        ],
        Stitched.Text(
            Rows(Head().Text(200, 60, "申报表"), 80, ("项目名称", "党建"), ("主管部门", "组织部")),
            Rows(Head(), 80, ("甲", "1次")),
            Rows(Head().Text(200, 60, "申报表"), 80, ("项目名称", "人才"), ("主管部门", "宣传部")),
            Rows(Head(), 80, ("乙", "2次"))));

    [Fact]
    public void Text_BetweenTables_PartsThem() => Assert.Equal(
        ["1.1 T1 1 甲 | 2 1次", "1.2 F 1 填表人：张三", "2.1 T2 1 乙 | 2 2次"],
        Stitched.Text(
            Rows(new Sheet(), 600, ("甲", "1次")).Text(50, 700, "填表人：张三"), Rows(new Sheet(), 50, ("乙", "2次"))));

    [Fact]
    public void Table_WithOtherColumns_IsAnotherTable() => Assert.Equal(
        ["1.1 T1 1 甲 | 2 1次", "2.1 T2 1 乙 | 2 2次 | 3"],
        Stitched.Text(
            Rows(new Sheet(), 600, ("甲", "1次")),
            new Sheet().Table([50, 120, 190, 350], [50, 80]).Text(55, 70, "乙").Text(125, 70, "2次")));

    [Fact]
    public void Table_OnAShiftedPage_GoesOn() => Assert.Equal(
        ["1.1 T1 1 甲 | 2 1次", "2.1 T1 1 乙 | 2 2次"],
        Stitched.Text(
            Rows(new Sheet(), 600, ("甲", "1次")),
            new Sheet().Table([70, 270, 370], [50, 80]).Text(75, 70, "乙").Text(275, 70, "2次")));

    [Fact]
    public void Head_RepeatedOnTheNextPage_IsMarked() => Assert.Equal(
        ["1.1 T1 1 三级指标 | 2 指标值", "1.2 T1 1 甲 | 2 1次", "2.1 H1 1 三级指标 | 2 指标值", "2.2 T1 1 乙 | 2 2次"],
        Stitched.Text(
            Rows(new Sheet(), 600, ("三级指标", "指标值"), ("甲", "1次")),
            Rows(new Sheet(), 50, ("三级指标", "指标值"), ("乙", "2次"))));

    [Fact]
    public void Head_FromTheMiddleOfTheTable_IsMarked()
    {
        static Sheet Three(params string[][] rows)
        {
            var sheet = new Sheet()
                .Table([50, 150, 250, 350], [.. Enumerable.Range(0, rows.Length + 1).Select(row => 100 + 30.0 * row)]);
            for (var row = 0; row < rows.Length; row++)
            {
                for (var column = 0; column < 3; column++)
                    sheet.Text(55 + 100 * column, 118 + 30 * row, rows[row][column]);
            }

            return sheet;
        }

        Assert.Equal(["T1", "T1", "T1", "H1", "T1"], Stitched.Text(
            Three(["项目名称", "党建", ""], ["二级指标", "三级指标", "指标值"], ["数量指标", "甲", "1次"]),
            Three(["二级指标", "三级指标", "指标值"], ["质量指标", "乙", "2次"])).Select(row => row.Split(' ')[1]));
    }

    [Fact]
    public void Columns_SplitOnOnePageOnly_AreNumberedOverTheWholeTable() => Assert.Equal(
        ["1.1 T1 1 项目资金 | 2+2 105万元", "2.1 T1 1 目标 | 2 甲 | 3 1次"],
        Stitched.Text(
            new Sheet().Table([50, 150, 350], [600, 630]).Text(55, 620, "项目资金").Text(155, 620, "105万元"),
            new Sheet().Table([50, 150, 250, 350], [50, 80])
                .Text(55, 70, "目标").Text(155, 70, "甲").Text(255, 70, "1次")));

    [Fact]
    public void Form_BelowAnother_BeginsATableOfItsOwn() => Assert.Equal(
        ["1.1 T1 1 甲 | 2 1次", "1.2 F 1 申报表", "1.3 T2 1 乙 | 2 2次", "2.1 T2 1 丙 | 2 3次"],
        Stitched.Text(
            Rows(Rows(new Sheet(), 100, ("甲", "1次")).Text(200, 400, "申报表"), 420, ("乙", "2次")),
            Rows(new Sheet(), 50, ("丙", "3次"))));

    [Fact]
    public void FreeLine_WithTwoTexts_IsOneRow() => Assert.Equal(
        ["1.1 F 1 填报单位：组织部 | 2 单位：万元"],
        Stitched.Text(new Sheet().Text(50, 40, "填报单位：组织部").Text(400, 40, "单位：万元")));

    private static Sheet Head() => new Sheet().Text(50, 30, "组织部预算");
}
