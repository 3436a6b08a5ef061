using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>A target in words is a whole word: 健全, not 健. 优, 是 and other words of one character are listed.</summary>
/// <remarks>A listed one that also stands in the name is the rest of a word after all: 增 under 增强….</remarks>
internal sealed class TargetIsLongEnough(IReadOnlySet<string> shortTargets) : IRule
{
    public string Id => "TARGET_TOO_SHORT";

    public Severity Severity => Severity.Warning;

    public string Title => "文字目标不止一个字";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            if (row.TargetOrMissing is not { Kind: TargetKind.Qualitative, Text: { } text }) continue;
            var words = text.Trim();
            var isRest = row.Name.Text.Contains(words, StringComparison.Ordinal);
            var isWhole = words.Length > 1 || (shortTargets.Contains(words) && !isRest);
            findings.Expect(isWhole ? null : "写完整，请核对是否截断", row, Spot.TargetOf);
        }

        return findings.Outcome;
    }
}
