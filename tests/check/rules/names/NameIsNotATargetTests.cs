using PerfEtl.Pipeline.Check.Rules.Names;

namespace PerfEtl.Tests.Check.Rules.Names;

public class NameIsNotATargetTests
{
    private readonly NameIsNotATarget _rule = new(Lookups.Words.Units);

    [Fact]
    public void Check_Valid_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_HotLine_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("12345热线", Target.Percent100))));

    [Fact]
    public void Check_DigitsInside_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("5G基站建设数", Target.Percent100))));

    [Fact]
    public void Check_Blank_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("", Target.Percent100))));

    [Fact]
    public void Check_Percentage_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“100%”，应是指标名称，请核对是否串列。"],
        _rule.Messages(Given.Rows(Row.Of("100%", null))));

    [Fact]
    public void Check_WidePercentage_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“１００％”，应是指标名称，请核对是否串列。"],
        _rule.Messages(Given.Rows(Row.Of("１００％", null))));

    [Fact]
    public void Check_Count_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“>=40人”，应是指标名称，请核对是否串列。"],
        _rule.Messages(Given.Rows(Row.Of(">=40人", null))));

    [Fact]
    public void Check_Number_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“790”，应是指标名称，请核对是否串列。"],
        _rule.Messages(Given.Rows(Row.Of("790", null))));

    [Fact]
    public void Check_Comparator_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“≥”，应是指标名称，请核对是否串列。"],
        _rule.Messages(Given.Rows(Row.Of("≥", null))));

    [Fact]
    public void Check_Range_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“1-2批”，应是指标名称，请核对是否串列。"],
        _rule.Messages(Given.Rows(Row.Of("1-2批", null))));
}
