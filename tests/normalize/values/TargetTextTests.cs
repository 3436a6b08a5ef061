using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Normalize.Values;

/// <summary>Targets that are no quantity: words, dates, placeholders and what was not understood.</summary>
public sealed class TargetTextTests
{
    [Theory]
    [InlineData("提升")]
    [InlineData("建立健全")]
    [InlineData("健全性")]
    [InlineData("无")]
    [InlineData("是/否 否")]
    [InlineData("不低于上年水平")]
    [InlineData("达成预期指标")]
    [InlineData("A级")]
    public void Parse_Words_AreTextWithoutDoubt(string printed) => AssertText(printed, "None");

    [Theory]
    [InlineData("12月底前")]
    [InlineData("12月底到位")]
    [InlineData("12月")]
    [InlineData("2023年底")]
    [InlineData("2022年")]
    [InlineData("≤2022年")]
    [InlineData("2021年7月")]
    [InlineData("2021年12月31日")]
    [InlineData("2023.07-2024.01")]
    [InlineData("2020年1月--2020年11月")]
    [InlineData("2021年1月-12月")]
    [InlineData("2023年1-6月")]
    [InlineData("2021-2023年")]
    [InlineData("2022-2023")]
    [InlineData("2022-12-31")]
    [InlineData("2022/12")]
    [InlineData("每月10日前")]
    [InlineData("12.31前")]
    [InlineData("第4季度")]
    [InlineData("不超过12月31日")]
    public void Parse_Dates_AreTextWithoutDoubt(string printed) => AssertText(printed, "None");

    [Theory]
    [InlineData("6个月", "=6 个月")]
    [InlineData("3年", "=3 年")]
    [InlineData("1-2年", "[1, 2] 年")]
    [InlineData("30日", "=30 日")]
    [InlineData("≥3月", ">=3 月")]
    [InlineData("2022", "=2022")]
    [InlineData("2022.13", "=2022.13")]
    [InlineData("≥2022.10", ">=2022.10")]
    [InlineData("2005.1元", "=2005.1 元")]
    [InlineData("=2005.1批次/场", "=2005.1 批次 / 场")]
    [InlineData("2000-2100", "text")]
    [InlineData("1989年", "=1989 年")]
    public void Parse_DurationsAndBareNumbers_AreNoDates(string printed, string expected) =>
        Assert.Equal(expected, ValueParsers.ReadTarget(printed));

    [Theory]
    [InlineData("90%80%70%70%")]
    [InlineData("≥70%得3分,≥65%得1分,<65%不得分")]
    [InlineData("人 = 512")]
    [InlineData("定量 28.8萬元 %")]
    [InlineData("严格按照预算标准1000元/人给补助对象兑付补助")]
    [InlineData("100人(其中女50人)")]
    [InlineData(">90%且<100%")]
    [InlineData("100%完成")]
    [InlineData("未达90%")]
    [InlineData("无法达到90%")]
    [InlineData("前3名")]
    [InlineData("30余人")]
    [InlineData("节约5%")]
    [InlineData("5A级")]
    [InlineData("2年1次")]
    [InlineData("1户1档")]
    [InlineData("2022年12月底前完成率100%")]
    [InlineData("1 000人")]
    [InlineData("3. 5次")]
    [InlineData("—5%")]
    [InlineData("5%-")]
    [InlineData("$500")]
    [InlineData("20221231")]
    [InlineData("2022.10")]
    [InlineData("2022.5")]
    [InlineData("٣٪")]
    public void Parse_NumberInWordsNotUnderstood_IsTheWholeTextWithDoubt(string printed) =>
        AssertText(printed, "NumberInText");

    [Theory]
    [InlineData(">=", "ComparatorWithoutNumber")]
    [InlineData("≥ %", "ComparatorWithoutNumber")]
    [InlineData("不低于", "ComparatorWithoutNumber")]
    [InlineData("≥A级", "ComparatorWithoutNumber")]
    [InlineData("1,23,4", "BadGrouping")]
    [InlineData("18,0524,61元", "BadGrouping")]
    [InlineData("≥12,34", "BadGrouping")]
    [InlineData("0,123", "BadGrouping")]
    [InlineData("1.234,567", "BadGrouping")]
    [InlineData("1.2.3", "Damaged")]
    [InlineData("==90%", "Damaged")]
    [InlineData("≥=90%", "Damaged")]
    [InlineData("≥≥95%", "Damaged")]
    [InlineData("5-3次", "Damaged")]
    [InlineData("%", "Damaged")]
    [InlineData("人", "Damaged")]
    [InlineData("。", "Damaged")]
    [InlineData("()", "Damaged")]
    [InlineData("提\uFFFD", "Damaged")]
    [InlineData("12345678901234567890123456789", "Damaged")]
    public void Parse_DamagedTarget_IsTextThatSaysWhy(string printed, string doubt) => AssertText(printed, doubt);

    [Fact]
    public void Parse_HalfACharacter_IsDamagedText() => AssertText("提\uD83D", "Damaged");

    [Theory]
    [InlineData("3套系统", "套系统")]
    [InlineData("8嗰", "嗰")]
    [InlineData("7abc", "abc")]
    public void Parse_UnknownUnit_IsKeptAndReported(string printed, string unit)
    {
        var target = ValueParsers.Targets.Parse(printed);
        Assert.Equal((TargetKind.Numeric, unit), (target.Value.Kind, target.Value.Unit));
        Assert.Equal("UnknownUnit", target.Doubt.ToString());
    }

    [Fact]
    public void Parse_NegativeZero_IsZeroWithDoubt()
    {
        var target = ValueParsers.Targets.Parse("-0%");
        Assert.Equal((0m, "Damaged"), (target.Value.Low, target.Doubt.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u3000\t")]
    [InlineData("/")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("**")]
    [InlineData("xx")]
    [InlineData("≥**人")]
    [InlineData("≤**元/株")]
    [InlineData("<**元/户·年")]
    [InlineData("≥XX%")]
    public void Parse_BlankOrPlaceholder_IsMissing(string printed)
    {
        var target = ValueParsers.Targets.Parse(printed);
        Assert.Equal(TargetValue.Missing, target.Value);
        Assert.Equal(printed.Trim(), target.Spelling);
        Assert.Equal("None", target.Doubt.ToString());
    }

    private static void AssertText(string printed, string doubt)
    {
        var target = ValueParsers.Targets.Parse(printed);
        Assert.Equal(new TargetValue(TargetKind.Qualitative, Text: printed), target.Value);
        Assert.Equal(printed, target.Spelling);
        Assert.Empty(target.SpellingChanges);
        Assert.Equal(doubt, target.Doubt.ToString());
    }
}
