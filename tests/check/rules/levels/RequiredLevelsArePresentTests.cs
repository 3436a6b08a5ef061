using PerfEtl.Pipeline.Check.Rules.Levels;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Levels;

public class RequiredLevelsArePresentTests
{
    private readonly RequiredLevelsArePresent _rule = new(Lookups.Words.FormKinds, Lookups.Words.RequiredLevels);

    [Fact]
    public void Check_AllPresent_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_AnotherKindOfForm_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid with { Funding = new Funding([]), Indicators = [] }));

    [Fact]
    public void Check_NoSustainableImpact_Fails()
    {
        var form = Given.Valid with
        {
            Indicators = [.. Given.Valid.Indicators.Where(row => row.Category.Level2 != "可持续影响指标")],
        };

        Assert.Equal(
            ["第1行第1列，二级指标“可持续影响指标”下的指标未见，应至少有一条。"],
            _rule.Messages(form));
    }
}
