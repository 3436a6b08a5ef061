using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>
/// A target in words hides no number that could not be read: <c>达到90以上不等</c>, or a lone <c>&gt;=</c>.
/// </summary>
/// <remarks>
/// Dates and deadlines are words on purpose and pass; 2006.6 is one under a name that asks for a time, see
/// <c>check_time_words.csv</c>.
/// </remarks>
internal sealed partial class TargetIsClear(IReadOnlySet<string> timeWords) : IRule
{
    public string Id => "TARGET_UNCLEAR";

    public Severity Severity => Severity.Warning;

    public string Title => "文字目标里没有读不出的数";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(row => row.Target is not null))
        {
            var isUnclear = LoneComparator().IsMatch(row.Target!.Text) || IsMonthOrNumber(row)
                || (row.TargetOrMissing.Kind == TargetKind.Qualitative
                    && (HidesNumber(row.Target.Text) || ComparatorAfterWord().IsMatch(row.Target.Text)));
            findings.Expect(!isUnclear, Spot.TargetOf(row), "写成可读的数值或期限");
        }

        return findings.Outcome;
    }

    // 2006.6 is June where the name asks for a time, else it may be a number.
    private bool IsMonthOrNumber(Indicator row) =>
        row.TargetOrMissing.Kind == TargetKind.Qualitative && YearAndFraction().IsMatch(row.Target!.Text)
        && !timeWords.Any(word => row.Name.Text.Contains(word, StringComparison.Ordinal));

    private static bool HidesNumber(string text) => Dates().Replace(text, "").Any(char.IsDigit);

    [GeneratedRegex(@"^\s*[0-9]{4}\.[0-9]{1,2}\s*$")]
    private static partial Regex YearAndFraction();

    [GeneratedRegex(@"^[\s$\\<>=＜＞＝≤≥≦≧约]+$")]
    private static partial Regex LoneComparator();

    /// <summary>优&lt; lost what it compares; ≥上年 compares with words.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}\s*[<>=＜＞＝≤≥≦≧]")]
    private static partial Regex ComparatorAfterWord();

    /// <summary>Dates and deadlines: <c>2021年7月</c>, <c>12月底前</c>, <c>2023.07-2024.01</c>, <c>30日内</c>.</summary>
    [GeneratedRegex(@"[0-9]{4}[-./][0-9]{1,2}([-./][0-9]{1,2}(?![0-9]))?|[0-9]+\s*(年|个?月|日|号|天|个?工作日|季度|个?小时)")]
    private static partial Regex Dates();
}
