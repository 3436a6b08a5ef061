using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class TargetIsNotANameTests
{
    private readonly TargetIsNotAName _rule = new();

    [Theory]
    [InlineData("提升")]
    [InlineData("逐步提高")]
    [InlineData("12月底前")]
    public void Check_AValue_Passes(string words) => Assert.Empty(_rule.Messages(Worded(words)));

    [Theory]
    [InlineData("资料审核完成及时率")]
    [InlineData("渠道疏浚参与人数")]
    public void Check_AName_Fails(string words) => Assert.Single(_rule.Messages(Worded(words)));

    private static Declaration Worded(string words)
    {
        var value = new TargetValue(TargetKind.Qualitative, Text: words);
        var target = new Printed<TargetValue>(value, words, new Place(18, 5));
        return Given.Valid with { Indicators = [Given.Valid.Indicators[0] with { Target = target }] };
    }
}
