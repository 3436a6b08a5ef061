using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Levels;

/// <summary>A form has indicators under every level 2 that its kind always has, for example 可持续影响指标.</summary>
/// <remarks>19 of the 20 forms of the 2022 seed have all of <c>check_required_levels.csv</c>.</remarks>
internal sealed class RequiredLevelsArePresent(FormKinds kinds, IReadOnlyList<RequiredLevel> required) : IRule
{
    public string Id => "LEVEL2_ABSENT";

    public Severity Severity => Severity.Info;

    public string Title => "常设的二级指标都有指标";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var level in required.Where(level => kinds.IsOf(declaration, level.FormKind)))
        {
            findings.Expect(
                declaration.Indicators.Any(row => row.Category.Level2 == level.Level2),
                new Spot("level2", $"二级指标“{level.Level2}”下的指标", null, declaration.Start) { WhenBlank = "未见" },
                "至少有一条");
        }

        return findings.Outcome;
    }
}
