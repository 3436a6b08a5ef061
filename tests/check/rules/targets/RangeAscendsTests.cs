using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class RangeAscendsTests
{
    private readonly RangeAscends _rule = new();

    [Fact]
    public void Check_Ascending_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("招录批次完成数", Target.Range("1-2批", 1, 2, "批")))));

    [Fact]
    public void Check_NoRange_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_Descending_Fails() => Assert.Equal(
        ["第18行第5列，指标“招录批次完成数”的目标值为“2-1批”，应从小到大填写区间。"],
        _rule.Messages(Given.Rows(Row.Of("招录批次完成数", Target.Range("2-1批", 2, 1, "批")))));
}
