using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class BoundSaysSomethingTests
{
    private readonly BoundSaysSomething _rule = new();

    [Fact]
    public void Check_ARealBound_Passes() => Assert.Empty(_rule.Messages(AtLeast(">=90人", 90)));

    [Fact]
    public void Check_AtLeastZero_Fails() => Assert.Single(_rule.Messages(AtLeast(">=0人", 0)));

    private static Declaration AtLeast(string printed, decimal low)
    {
        var value = new TargetValue(TargetKind.Numeric, Comparator.AtLeast, true, low, null, "人");
        var target = new Printed<TargetValue>(value, printed, new Place(18, 5));
        return Given.Valid with { Indicators = [Given.Valid.Indicators[0] with { Target = target }] };
    }
}
