using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Normalize.Values;

public sealed class YuanParserTests
{
    [Theory]
    [InlineData("18,052,461", "18052461.00")]
    [InlineData("480000.50", "480000.50")]
    [InlineData("10,308,000.00", "10308000.00")]
    [InlineData("0.00", "0.00")]
    [InlineData("0", "0.00")]
    [InlineData(" 18052461元 ", "18052461.00")]
    [InlineData("１８，０５２，４６１", "18052461.00")]
    [InlineData("￥480000.50", "480000.50")]
    [InlineData("¥ 5,000", "5000.00")]
    [InlineData("5000元整", "5000.00")]
    [InlineData("-5000", "-5000.00")]
    [InlineData("1000000000000000", "1000000000000000.00")]
    public void Parse_ColumnInYuan_IsExact(string printed, string expected) =>
        Assert.Equal(expected, Say(printed, MoneyUnit.Yuan));

    [Theory]
    [InlineData("854万", "8540000.00")]
    [InlineData("620.82万元", "6208200.00")]
    [InlineData("1.2亿元", "120000000.00")]
    [InlineData("3亿", "300000000.00")]
    [InlineData("5千元", "5000.00")]
    [InlineData("18052461元", "18052461.00")]
    [InlineData("854(万元)", "8540000.00")]
    [InlineData("854（单位：万元）", "8540000.00")]
    public void Parse_UnitInTheCell_WinsOverTheColumn(string printed, string expected)
    {
        Assert.Equal(expected, Say(printed, null));
        Assert.Equal(expected, Say(printed, MoneyUnit.Yuan));
        Assert.Equal(expected, Say(printed, MoneyUnit.HundredMillionYuan));
    }

    [Fact]
    public void Parse_ColumnUnit_ScalesTheAmountExactly()
    {
        Assert.Equal("4387680.00", Say("438.768", MoneyUnit.TenThousandYuan));
        Assert.Equal("0.01", Say("0.000001", MoneyUnit.TenThousandYuan));
        Assert.Equal("5000.00", Say("5", MoneyUnit.ThousandYuan));
        Assert.Equal("120000000.00", Say("1.2", MoneyUnit.HundredMillionYuan));
        Assert.Equal("8540000.00", Say("￥854", MoneyUnit.TenThousandYuan));
    }

    [Theory]
    [InlineData("18052461", "没有写明金额单位")]
    [InlineData("0", "没有写明金额单位")]
    [InlineData("￥500", "500.00")]
    public void Parse_NoUnitAnywhere_IsUnreadableUnlessACurrencySignSaysYuan(string printed, string expected) =>
        Assert.Equal(expected, Say(printed, null));

    [Theory]
    [InlineData("")]
    [InlineData(" \u3000 ")]
    [InlineData("/")]
    [InlineData("——")]
    public void Parse_BlankCell_IsNoAmountRatherThanZero(string printed) => Assert.Equal("blank", Say(printed, null));

    [Theory]
    [InlineData("18,0524,61", "千位分隔符的位置不对")]
    [InlineData("1,23,4", "千位分隔符的位置不对")]
    [InlineData("18,052,46", "千位分隔符的位置不对")]
    [InlineData("约30万", "应为数字金额")]
    [InlineData("三十万元", "应为数字金额")]
    [InlineData("≤30万", "应为数字金额")]
    [InlineData("(100)", "应为数字金额")]
    [InlineData("万元", "应为数字金额")]
    [InlineData(".5", "应为数字金额")]
    [InlineData("1.2.3", "应为数字金额")]
    [InlineData("30万左右", "金额后面的“万左右”不是金额单位")]
    [InlineData("2亿3000万元", "金额后面的“亿3000万元”不是金额单位")]
    [InlineData("854万 620万", "金额后面的“万620万”不是金额单位")]
    [InlineData("854万(高标准农田", "金额后面的“万(高标准农田”不是金额单位")]
    [InlineData("100 200", "金额后面的“ 200”不是金额单位")]
    [InlineData("1 000元整", "金额后面的“ 000元整”不是金额单位")]
    [InlineData("100,", "金额后面的“,”不是金额单位")]
    [InlineData("100人", "金额后面的“人”不是金额单位")]
    [InlineData("0.001", "金额精确到了分以下")]
    [InlineData("0.0000001万元", "金额精确到了分以下")]
    [InlineData("1000000000000000.01", "金额超过一千万亿元")]
    [InlineData("100000000001万", "金额超过一千万亿元")]
    public void Parse_NoAmountInDigits_SaysWhy(string printed, string expected) =>
        Assert.Equal(expected, Say(printed, MoneyUnit.Yuan));

    [Fact]
    public void Read_NoteBehindTheAmount_IsReportedApart()
    {
        var parsed = Read("854万（高标准农田建设400万元，示范建设295万元）");
        Assert.Equal((new Yuan(8_540_000), "高标准农田建设400万元,示范建设295万元"), (parsed.Amount!.Value, parsed.Note));
        Assert.Equal(["FULL_WIDTH", "NOTE_BEHIND_AMOUNT"], parsed.SpellingChanges.Select(change => change.Kind));
    }

    [Theory]
    [InlineData("854万854万", "854万")]
    [InlineData("854万 854万", "854万")]
    [InlineData("854万854万(建设400万元)", "854万")]
    [InlineData("854万(建设400万元)854万(建设400万元)", "854万")]
    public void Read_AmountPrintedTwice_IsReadOnceAndRecorded(string printed, string spelling)
    {
        var parsed = Read(printed);
        Assert.Equal((new Yuan(8_540_000), spelling), (parsed.Amount!.Value, parsed.Spelling));
        Assert.Contains("DOUBLED_TEXT", parsed.SpellingChanges.Select(change => change.Kind));
    }

    [Fact]
    public void Parse_DigitsThatRepeat_AreOneNumber() => Assert.Equal("100100.00", Say("100100", MoneyUnit.Yuan));

    private static string Say(string printed, MoneyUnit? unit) => ValueParsers.Say(YuanParser.Parse(printed, unit));

    private static ParsedYuan Read(string printed) =>
        Assert.IsType<Reading<ParsedYuan>.Read>(YuanParser.Parse(printed, null)).Value;
}
