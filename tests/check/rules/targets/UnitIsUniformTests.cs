using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class UnitIsUniformTests
{
    private readonly UnitIsUniform _rule = new(Lookups.Words.UnitVariants);

    [Fact]
    public void Check_OneSpelling_Passes()
    {
        var form = Given.Rows(
            Row.Of("招录批次完成数", Target.Range("1-2批", 1, 2, "批")),
            Row.Of("培训有效性", Target.Range("1-2批", 1, 2, "批")));

        Assert.Empty(_rule.Messages(form));
    }

    [Fact]
    public void Check_OtherUnits_Passes()
    {
        var form = Given.Rows(
            Row.Of("培训数", Target.Number("2次", 2, "次")),
            Row.Of("参与人数", Target.Number("40人", 40, "人")));

        Assert.Empty(_rule.Messages(form));
    }

    [Fact]
    public void Check_RarerSpelling_Fails()
    {
        var form = Given.Rows(
            Row.Of("招录批次完成数", Target.Range("1-2批", 1, 2, "批")),
            Row.Of("招录宣传批次完成数", Target.Number("4批次", 4, "批次")),
            Row.Of("培训批次数", Target.Range("1-2批", 1, 2, "批")));

        Assert.Equal(
            ["第19行第5列，指标“招录宣传批次完成数”的目标值为“4批次”，应与本表其他行一样写作“批”。"],
            _rule.Messages(form));
    }

    [Fact]
    public void Check_LaterOneOfTwo_Fails()
    {
        var form = Given.Rows(
            Row.Of("公务员招录批次完成数", Target.Range("1-2批次", 1, 2, "批次")),
            Row.Of("行政执法人员招录批次完成数", Target.Number("1批", 1, "批")));

        Assert.Equal(
            ["第19行第5列，指标“行政执法人员招录批次完成数”的目标值为“1批”，应与本表其他行一样写作“批次”。"],
            _rule.Messages(form));
    }
}
