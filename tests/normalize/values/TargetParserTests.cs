using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Normalize.Values;

/// <summary>What a printed target is worth: comparator, number, unit and per-unit.</summary>
public sealed class TargetParserTests
{
    [Theory]
    [InlineData("=7人", "=7 人")]
    [InlineData(">=90%", ">=90 %")]
    [InlineData("<=90%", "<=90 %")]
    [InlineData(">95%", ">95 %")]
    [InlineData("<5%", "<5 %")]
    [InlineData("≥90%", ">=90 %")]
    [InlineData("≧90%", ">=90 %")]
    [InlineData("⩾90%", ">=90 %")]
    [InlineData("≮90%", ">=90 %")]
    [InlineData("≤0%", "<=0 %")]
    [InlineData("≦0%", "<=0 %")]
    [InlineData("⩽5%", "<=5 %")]
    [InlineData("≯5%", "<=5 %")]
    [InlineData("＞＝９０％", ">=90 %")]
    [InlineData("＝4场", "=4 场")]
    [InlineData("＜3次", "<3 次")]
    [InlineData("≈30人", "≈30 人")]
    public void Parse_PrintedSign_BindsItsNumber(string printed, string expected) =>
        Assert.Equal(expected, ValueParsers.ReadTarget(printed));

    [Theory]
    [InlineData("不低于90%", ">=90 %")]
    [InlineData("不少于 3 个", ">=3 个")]
    [InlineData("至少30人以上", ">=30 人")]
    [InlineData("大于等于3次", ">=3 次")]
    [InlineData("90%及以上", ">=90 %")]
    [InlineData("90%（含）以上", ">=90 %")]
    [InlineData("5.8万人以上", ">=5.8 万人")]
    [InlineData("不超过5%", "<=5 %")]
    [InlineData("不高于100元", "<=100 元")]
    [InlineData("至多2次", "<=2 次")]
    [InlineData("最多2次", "<=2 次")]
    [InlineData("小于等于2%", "<=2 %")]
    [InlineData("2个工作日内", "<=2 个工作日")]
    [InlineData("30天之内", "<=30 天")]
    [InlineData("2%以下", "<=2 %")]
    [InlineData("控制在2小时以内", "<=2 小时")]
    [InlineData("控制在4%以内", "<=4 %")]
    [InlineData("控制在100万元", "<=100 万元")]
    [InlineData("控制在3%左右", "≈3 %")]
    [InlineData("大于90%", ">90 %")]
    [InlineData("超过30人", ">30 人")]
    [InlineData("小于5%", "<5 %")]
    [InlineData("等于5次", "=5 次")]
    [InlineData("约30人", "≈30 人")]
    [InlineData("大约30人左右", "≈30 人")]
    [InlineData("达到90%以上", ">=90 %")]
    [InlineData("资金到位率达100%", ">=100 %")]
    [InlineData("满意度达到95%", ">=95 %")]
    [InlineData("次数为0", "=0")]
    [InlineData("合格率≥95%", ">=95 %")]
    [InlineData("培训人数不少于30人", ">=30 人")]
    public void Parse_ComparingWords_BindTheirNumber(string printed, string expected) =>
        Assert.Equal(expected, ValueParsers.ReadTarget(printed));

    [Theory]
    [InlineData("≥90%以内")]
    [InlineData("=90%以上")]
    [InlineData("达到90%以下")]
    [InlineData("控制在5%以上")]
    [InlineData("不低于90%左右")]
    [InlineData("超过30人以上")]
    [InlineData("≥3-5次")]
    [InlineData("约3-5次")]
    [InlineData("3-5天以内")]
    public void Parse_WordsThatContradictEachOther_StayText(string printed) =>
        Assert.Equal("text", ValueParsers.ReadTarget(printed));

    [Theory]
    [InlineData("790", "=790")]
    [InlineData(">=90", ">=90")]
    [InlineData("0起", "=0 起")]
    [InlineData("97.30%", "=97.30 %")]
    [InlineData("1346.0088万平方米", "=1346.0088 万平方米")]
    [InlineData("941,250份", "=941250 份")]
    [InlineData("1，234，567人", "=1234567 人")]
    [InlineData("290%", "=290 %")]
    [InlineData("-5%", "=-5 %")]
    [InlineData("≥-5℃", ">=-5 ℃")]
    [InlineData("9999999999999999999999999999", "=9999999999999999999999999999")]
    public void Parse_Number_KeepsEveryPrintedDigit(string printed, string expected) =>
        Assert.Equal(expected, ValueParsers.ReadTarget(printed));

    [Theory]
    [InlineData(">=40人/场", ">=40 人 / 场")]
    [InlineData("2次/年", "=2 次 / 年")]
    [InlineData("<=475元/亩", "<=475 元 / 亩")]
    [InlineData("583元/人*月", "=583 元 / 人*月")]
    [InlineData("300元/人·天", "=300 元 / 人·天")]
    [InlineData("780元/生/年", "=780 元 / 生/年")]
    [InlineData("≤620万/月", "<=620 万 / 月")]
    [InlineData("50元/m2", "=50 元 / m2")]
    [InlineData("每月1次", "=1 次 / 月")]
    [InlineData("1次每月", "=1 次 / 月")]
    [InlineData("每年不少于2次", ">=2 次 / 年")]
    [InlineData("每季度≥1次", ">=1 次 / 季度")]
    [InlineData("每人每月500元", "=500 元 / 人/月")]
    [InlineData("500元每人每月", "=500 元 / 人/月")]
    [InlineData("5人(次)", "=5 人(次)")]
    [InlineData("5个百分点", "=5 个百分点")]
    [InlineData("≥500m2以上", ">=500 m2")]
    [InlineData("≥80M", ">=80 M")]
    public void Parse_Unit_IsKeptAsPrinted(string printed, string expected) =>
        Assert.Equal(expected, ValueParsers.ReadTarget(printed));

    [Theory]
    [InlineData("1-2批", "[1, 2] 批")]
    [InlineData("1 - 2批", "[1, 2] 批")]
    [InlineData("3～5次", "[3, 5] 次")]
    [InlineData("3~5", "[3, 5]")]
    [InlineData("3—5", "[3, 5]")]
    [InlineData("3——5", "[3, 5]")]
    [InlineData("3至5次", "[3, 5] 次")]
    [InlineData("3次到5次", "[3, 5] 次")]
    [InlineData("60%-80%", "[60, 80] %")]
    [InlineData("60%-80%之间", "[60, 80] %")]
    [InlineData("1-2次/年", "[1, 2] 次 / 年")]
    [InlineData("1次/年-2次/年", "[1, 2] 次 / 年")]
    [InlineData("3-5m2", "[3, 5] m2")]
    [InlineData("2000-2100人", "[2000, 2100] 人")]
    [InlineData("控制在5%-10%", "[5, 10] %")]
    [InlineData("-3~-1℃", "[-3, -1] ℃")]
    [InlineData("±3%以内", "[-3, 3] %")]
    [InlineData("控制在±3%以内", "[-3, 3] %")]
    [InlineData("≤±0.5%", "[-0.5, 0.5] %")]
    public void Parse_TwoBounds_AreARange(string printed, string expected) =>
        Assert.Equal(expected, ValueParsers.ReadTarget(printed));

    [Theory]
    [InlineData("5-3次")]
    [InlineData("60%-80")]
    [InlineData("3次-5场")]
    [InlineData("1-2-3次")]
    [InlineData("1/3")]
    [InlineData("3、5次")]
    [InlineData("≥±3%")]
    public void Parse_TwoNumbersThatAreNoRange_StayText(string printed) =>
        Assert.Equal("text", ValueParsers.ReadTarget(printed));

    [Fact]
    public void Parse_NoPrintedComparator_IsEqualAndSaysSo()
    {
        Assert.Equal(
            new TargetValue(TargetKind.Numeric, Comparator.Equal, false, 100, 100, "%"),
            ValueParsers.Targets.Parse("100%").Value);
        Assert.True(ValueParsers.Targets.Parse("=100%").Value.IsComparatorPrinted);
        Assert.True(ValueParsers.Targets.Parse("100%以上").Value.IsComparatorPrinted);
    }

    [Fact]
    public void Parse_OneSidedComparator_LeavesTheOtherSideOpen()
    {
        var (least, most) = (ValueParsers.Targets.Parse(">3次").Value, ValueParsers.Targets.Parse("<3次").Value);
        Assert.Equal((3m, null), (least.Low, least.High));
        Assert.Equal((null, 3m), (most.Low, most.High));
    }
}
