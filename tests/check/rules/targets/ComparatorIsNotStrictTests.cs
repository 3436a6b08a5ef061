using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class ComparatorIsNotStrictTests
{
    private readonly ComparatorIsNotStrict _rule = new();

    [Fact]
    public void Check_AtLeast_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_Above_Fails() => Assert.Equal(
        ["第18行第5列，指标“培训人数”的目标值为“>95%”，应用“>=”或“<=”。"],
        _rule.Messages(Given.Rows(Row.Of("培训人数", Target.Number(">95%", 95, "%", Comparator.Above)))));
}
