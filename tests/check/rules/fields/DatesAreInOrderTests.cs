using PerfEtl.Pipeline.Check.Rules.Fields;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class DatesAreInOrderTests
{
    private readonly DatesAreInOrder _rule = new();

    [Fact]
    public void Check_WholeYear_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OneDay_Passes() =>
        Assert.Empty(_rule.Messages(Given.Dates("2022-01-01", "2022-01-01")));

    [Fact]
    public void Check_EndBlank_Passes() =>
        Assert.Empty(_rule.Messages(Given.Dates("2022-01-01", null)));

    [Fact]
    public void Check_EndBeforeStart_Fails() => Assert.Equal(
        ["第7行第5列，计划完成日期为“2021-12-31”，应不早于计划开始日期“2022-01-01”。"],
        _rule.Messages(Given.Dates("2022-01-01", "2021-12-31")));
}
