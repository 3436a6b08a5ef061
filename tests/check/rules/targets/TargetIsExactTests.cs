using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class TargetIsExactTests
{
    private readonly TargetIsExact _rule = new();

    [Fact]
    public void Check_Exact_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_About_Fails() => Assert.Equal(
        ["第18行第5列，指标“市管干部年度体检数”的目标值为“约30人”，应写明确切的数或下限。"],
        _rule.Messages(Given.Rows(Row.Of("市管干部年度体检数", Target.Number("约30人", 30, "人", Comparator.Approximately)))));
}
