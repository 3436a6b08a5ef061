using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>A target in words repeats the verb or adjective of its name: 提升…质量 提升, not 提示; …健全性 健全, not 健全性.</summary>
/// <remarks>Results such as 明显 or 效果良好 are no verbs and pass. Verbs are in <c>check_goal_verbs.csv</c>.</remarks>
internal sealed class WordsFitName(IReadOnlySet<string> verbs) : IRule
{
    public string Id => "QUAL_VALUE_ODD";

    public Severity Severity => Severity.Warning;

    public string Title => "文字目标与指标名称相符";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => row.TargetOrMissing.Kind == TargetKind.Qualitative))
        {
            var name = row.Name.Text.Trim();
            var words = row.TargetOrMissing.Text?.Trim() ?? "";
            var verb = verbs.FirstOrDefault(known => name.StartsWith(known, StringComparison.Ordinal));
            findings.Expect(
                !IsNameTail(name, words) && !IsOtherVerb(name, words, verb) && !IsNearlyInName(name, words),
                Spot.TargetOf(row),
                verb is null ? "用形容词说明" : $"与指标名称的“{verb}”一致");
        }

        return findings.Outcome;
    }

    /// <summary>健全性 under a name that ends in 健全性 names the property again and does not state it.</summary>
    private static bool IsNameTail(string name, string words) =>
        words.Length > 1 && words.EndsWith('性') && name.EndsWith(words, StringComparison.Ordinal);

    /// <summary>A word of the name with a character doubled or changed: 明明确 or 升面 under a name with 明确, 正面.</summary>
    private static bool IsNearlyInName(string name, string words) =>
        words.Length is > 1 and < 5 && !name.Contains(words, StringComparison.Ordinal)
        && Enumerable.Range(0, words.Length).Any(at => name.Contains(words.Remove(at, 1), StringComparison.Ordinal)
            || IsChangedAt(name, words, at));

    // 建立标全 under 建立健全…; the first two characters may be another verb on purpose.
    private static bool IsChangedAt(string name, string words, int at)
    {
        var begin = at < 2 ? -1 : name.IndexOf(words[..at], StringComparison.Ordinal);
        return begin >= 0 && begin + words.Length <= name.Length
            && name.AsSpan(begin + at + 1, words.Length - at - 1).SequenceEqual(words.AsSpan(at + 1));
    }

    /// <summary>Another verb than the name's, or the name's with one wrong character: 优化 for 深化, 提示 for 提升.</summary>
    private bool IsOtherVerb(string name, string words, string? verb) =>
        verb is not null && words.Length == verb.Length && !name.Contains(words, StringComparison.Ordinal)
        && (verbs.Contains(words) || EditDistance.Between(words, verb) == 1);
}
