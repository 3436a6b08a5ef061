using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>A target states a value: 资料审核完成及时率 is a name, or the rest of one that ran into the next cell.</summary>
internal sealed class TargetIsNotAName : IRule
{
    // Shorter words (效率, 高速度) may be a value; a name that long says what is counted.
    private const int ShortestName = 5;

    private static readonly string[] Measures = ["率", "人数", "数量", "次数", "完成数", "满意度", "合规性", "健全性"];

    public string Id => "TARGET_LOOKS_LIKE_NAME";

    public Severity Severity => Severity.Warning;

    public string Title => "目标值不是指标名称";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => row.TargetOrMissing.Kind == TargetKind.Qualitative))
            findings.Expect(!IsName(row.TargetOrMissing.Text?.Trim() ?? ""), Spot.TargetOf(row), "是目标值，请核对是否串列");
        return findings.Outcome;
    }

    private static bool IsName(string text) =>
        text.Length >= ShortestName && Measures.Any(measure => text.EndsWith(measure, StringComparison.Ordinal));
}
