using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Extract.Pdf.Grid;

public sealed class CellTextTests
{
    [Fact]
    public void Text_OfChineseLines_JoinsWithoutBlanks() =>
        Assert.Equal("中共上海市闵行区委组织部(汇总)", new Sheet()
            .Text(3, 20, "中共上海市闵行").Text(3, 34, "区委组织部(汇总)").CellText(90));

    [Theory]
    [InlineData("> = 90%", "> = 90%")]
    [InlineData("  约 30 人 ", "约 30 人")]
    [InlineData("90\u00A0%", "90 %")]
    [InlineData("\u3000\u3000提升\u3000效率", "提升 效率")]
    [InlineData("提升  效率", "提升 效率")]
    public void Text_WithPrintedBlanks_KeepsSingleBlanksBetweenCharacters(string printed, string read) =>
        Assert.Equal(read, new Sheet().Text(3, 20, printed).CellText(100));

    [Theory]
    [InlineData("App\tStore", "App Store")]
    [InlineData("党建\t工作", "党建工作")]
    [InlineData(">=\t90%", ">= 90%")]
    [InlineData("1\t0\t0\t%", "100%")]
    public void Text_WithGapsThatAreNoGlyphs_PartsWordsOnly(string printed, string read) =>
        Assert.Equal(read, new Sheet().Text(3, 20, printed).CellText(100));

    [Fact]
    public void Text_JustifiedOverItsLine_GetsNoBlanks()
    {
        var sheet = new Sheet();
        foreach (var (character, place) in "完成率2022年".Select((character, index) => (character, index)))
            sheet.Text(3 + 14 * place, 20, character.ToString());
        Assert.Equal("完成率2022年", sheet.CellText(120));
    }

    [Fact]
    public void Text_OfABrokenAmount_IsOneAmount() =>
        Assert.Equal("106,865,709", new Sheet().Text(3, 20, "106,865,7").Text(3, 34, "09").CellText(53));

    [Fact]
    public void Text_OfANumberPushedToItsOwnLine_StaysApart() =>
        Assert.Equal("2022-01-01 2022", new Sheet().Text(3, 20, "2022-01-01").Text(3, 34, "2022").CellText(150));

    // The lines are those of a narrow column; a slash stands for the end of a line.
    [Theory]
    [InlineData("=/100/00份", 21, "= 10000份")]
    [InlineData(">/=95%", 30, "> =95%")]
    [InlineData(">=/40人", 30, ">= 40人")]
    [InlineData("</5天", 24, "< 5天")]
    [InlineData(">/=/90%", 24, "> = 90%")]
    [InlineData("=100/00份", 27, "=10000份")]
    [InlineData("=1/00/%", 16, "=100%")]
    [InlineData(">=/1", 16, ">=1")]
    [InlineData("=/1/0/次", 9, "=10次")]
    [InlineData("约/30人", 24, "约30人")]
    public void Text_OfAComparatorAloneOnItsLine_IsPartedWhereItsNumberHadRoom(
        string lines, double width, string read)
    {
        var sheet = new Sheet();
        foreach (var (line, number) in lines.Split('/').Select((line, number) => (line, number)))
            sheet.Text(3, 20 + 14 * number, line);
        Assert.Equal(read, sheet.CellText(width));
    }

    [Fact]
    public void Text_OfLatinWordsOnTwoLines_GetsTheBlankThatWasNotPrinted() =>
        Assert.Equal("Party building", new Sheet().Text(3, 20, "Party").Text(3, 34, "building").CellText(60));

    [Fact]
    public void Text_OfALatinWordLongerThanItsLine_IsOneWord() =>
        Assert.Equal("satisfaction", new Sheet().Text(3, 20, "satisfac").Text(3, 34, "tion").CellText(46));

    [Fact]
    public void Text_OfLatinWordsFillingTheirLine_StayApartWhereThePageKeepsWords()
    {
        var layout = new Sheet().Table([0, 100, 200], [0, 100])
            .Text(3, 20, "党建Partybuilding").Text(3, 34, "App").Text(103, 20, "党建党建党建").Text(103, 34, "WeChat").Layout();
        Assert.Equal("党建Partybuilding App", layout.Tables[0].Cells[0].Text);
    }

    [Fact]
    public void Text_OfLatinBetweenChinese_GetsNoBlanks() =>
        Assert.Equal("微信WeChat推送", new Sheet().Text(3, 20, "微信WeChat").Text(3, 34, "推送").CellText(80));

    [Fact]
    public void Text_RunningDownwards_IsReadDownwards() =>
        Assert.Equal("满意度指标", new Sheet().Downwards(20, 5, "满意度").Downwards(8, 5, "指标").CellText(40));

    [Fact]
    public void Text_RunningUpwards_IsReadUpwards() =>
        Assert.Equal("满意度指标", new Sheet().Upwards(20, 90, "满意度").Upwards(34, 90, "指标").CellText(40));

    [Fact]
    public void Text_StackedOneCharacterALine_ReadsDown()
    {
        var sheet = new Sheet();
        for (var index = 0; index < 4; index++) sheet.Text(5, 20 + 14 * index, "数量指标"[index].ToString());
        Assert.Equal("数量指标", sheet.CellText(20));
    }

    [Fact]
    public void Text_StackedInTwoColumns_ReadsTheRightOneFirst()
    {
        var sheet = new Sheet();
        for (var index = 0; index < 3; index++) sheet.Text(25, 20 + 12 * index, "服务对"[index].ToString());
        for (var index = 0; index < 3; index++) sheet.Text(8, 20 + 12 * index, "象满意"[index].ToString());
        Assert.Equal("服务对象满意", sheet.CellText(40));
    }

    [Fact]
    public void Text_StackedWithLatinLyingOnItsSide_ReadsDown()
    {
        var sheet = new Sheet().Text(10, 20, "成").Text(10, 32, "本").Downwards(12, 36, "App").Text(10, 65, "费");
        Assert.Equal("成本App费", sheet.CellText(40));
    }

    [Fact]
    public void Text_RaisedAndLowered_StaysInItsLineAndSaysSo() =>
        Assert.Equal("100m²以上H₂O", new Sheet().Text(3, 20, "100m").Text(23, 16, "2", 6).Text(26, 20, "以上H")
            .Text(51, 22, "2", 6).Text(54, 20, "O").CellText(100));

    [Fact]
    public void Text_DrawnOutOfOrder_IsReadInPlace() =>
        Assert.Equal("一级指标", new Sheet().Text(23, 20, "指标").Text(3, 20, "一级").CellText(60));

    [Fact]
    public void Text_OfUnknownCharacters_KeepsThem() =>
        Assert.Equal("\uFFFD率", new Sheet().Text(3, 20, "\uFFFD率").CellText(60));

    [Fact]
    public void Lines_OutsideTables_SplitAtWideGapsOnly()
    {
        var lines = new Sheet().Text(50, 40, "填报单位：组织部").Text(400, 40, "单位：万元").Text(200, 80, "申 报 表").Layout().Lines;
        Assert.Equal(["填报单位：组织部", "单位：万元", "申 报 表"], lines.Select(line => line.Text));
        Assert.Equal(new PageBox(400, 31.2, 450, 41.2), lines[1].Box);
    }
}
