using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>A name tells what its target in words is about: it holds the words, or ends in …性, 情况, 机制.</summary>
/// <remarks>
/// 雇员稳 with 稳定 does neither. A word of the target that lost or changed one character in the name is reported even
/// so: 提他储备人才工作能力 with 提升. Names that begin with a verb of <c>check_goal_verbs.csv</c> are
/// <see cref="WordsFitName"/>'s, cut ones <see cref="NameIsComplete"/>'s, and targets with digits are dates or periods.
/// </remarks>
internal sealed class NameSpeaksOfItsTarget(
    IReadOnlySet<string> verbs, WholeEndings properties, IReadOnlyList<OpenEnding> openEndings) : IRule
{
    public string Id => "NAME_TARGET_UNRELATED";

    public Severity Severity => Severity.Info;

    public string Title => "指标名称说明文字目标所指";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            if (row.TargetOrMissing is not { Kind: TargetKind.Qualitative, Text: { } text }) continue;
            var name = row.Name.Text.Trim();
            var words = text.Trim();
            if (name.Length == 0 || words.Length == 0) continue;
            findings.Expect(IsRelated(name, words) ? null : $"与目标值“{words}”相关，请核对是否截断或有误字", row, Spot.NameOf);
        }

        return findings.Outcome;
    }

    private bool IsRelated(string name, string words)
    {
        if (name.Contains(words, StringComparison.Ordinal) || BeginsWithAVerb(name)) return true;
        if (words.Any(char.IsAsciiDigit)) return true;
        if (openEndings.Any(ending => ending.IsOpen(name))) return true;
        return properties.EndOf(name) && !IsNearMiss(name, words);
    }

    private bool BeginsWithAVerb(string name) =>
        verbs.Any(verb => verb.Length > 0 && name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>One character apart from a verb at the name's start, or from the word before 性 at its end.</summary>
    private bool IsNearMiss(string name, string words)
    {
        if (words.Length != 2) return false;
        if (name.EndsWith('性') && name.Length > 2 && IsOneApart(name.AsSpan(name.Length - 3, 2), words)) return true;
        return verbs.Contains(words) && name.Length > 2
            && (IsOneApart(name.AsSpan(0, 2), words) || words.Contains(name[0]));
    }

    private static bool IsOneApart(ReadOnlySpan<char> left, string right) =>
        (left[0] == right[0]) != (left[1] == right[1]);
}
