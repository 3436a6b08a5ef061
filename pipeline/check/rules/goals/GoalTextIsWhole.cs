using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Goals;

/// <summary>The text of a goal is whole: it ends in a full stop, and no slip of recognition shows in it.</summary>
/// <remarks>
/// A scrap that a shifted row pushed into the overall goal is <see cref="OverallGoalIsInPlace"/>'s, unless long.
/// Known slips are in <c>check_known_slips.csv</c>; a wrong character nobody has listed is not seen.
/// </remarks>
internal sealed partial class GoalTextIsWhole(IReadOnlyList<KnownSlip> slips) : IRule
{
    public string Id => "GOAL_TEXT_GARBLED";

    public Severity Severity => Severity.Info;

    public string Title => "绩效目标文字完整、无误字";

    private static readonly char[] Ends = ['。', '！', '？', '；', '…', '!', '?', ';', ')', '）'];

    /// <summary>Behind one of <see cref="Ends"/>: 称为“两新” is the rest of a sentence.</summary>
    private const string Quotes = "”』」’\"";

    private const string NoBeginnings = "。，、；：！？,;:!?.)）]】》〉」』”’-－—~";

    /// <summary>A shifted scrap is a few words; anything longer in the cell is a goal, in characters.</summary>
    private const int LongestScrap = 20;

    /// <summary>A goal without four Chinese characters says nothing.</summary>
    private const int FewestHan = 4;

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var goals = declaration.Goals;
        Look(findings, Spot.FieldOf(declaration, "annual_goal", "年度总目标", goals.Annual), isScrap: false);
        Look(findings, Spot.FieldOf(declaration, "overall_goal", "项目总目标", goals.Overall), IsScrap(goals));
        return findings.Outcome;
    }

    /// <summary>A few words that a shifted row pushed into the cell of the overall goal.</summary>
    private static bool IsScrap(Declarations.Goals goals) =>
        goals.IsShifted && goals.Overall?.Text.Trim().Length <= LongestScrap;

    private void Look(FindingWriter findings, Spot goal, bool isScrap)
    {
        if (string.IsNullOrWhiteSpace(goal.Printed)) return;
        var text = goal.Printed.Trim();
        string?[] doubts = isScrap
            ? [BeginningDoubtOf(text)]
            : [BeginningDoubtOf(text), SlipIn(text), StopIn(text), EndDoubtOf(text)];
        var found = doubts.OfType<string>().ToList();
        if (found.Count == 0 && !isScrap) findings.Expect(true, goal, "");
        found.ForEach(doubt => findings.Expect(false, goal, doubt));
    }

    /// <summary>A goal is a sentence of its own: no <c>(年 - 年)</c>, and not the rest of another cell.</summary>
    private static string? BeginningDoubtOf(string text)
    {
        if (text.Count(IsHan) < FewestHan) return "写目标文字，请核对是否串行";
        return NoBeginnings.Contains(text[0]) || RangeAtStart().IsMatch(text) ? "核对开头是否截断" : null;
    }

    private static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff';

    private string? SlipIn(string text) =>
        KnownSlip.In(text, slips) is { } slip ? $"核对“{slip.Printed}”是否为“{slip.Meant}”之误" : null;

    private static string? StopIn(string text) =>
        StopInsideChinese().Match(text) is { Success: true } stop ? $"核对“{stop.Value}”处的标点" : null;

    private static string? EndDoubtOf(string text) =>
        text.TrimEnd(Quotes.ToCharArray()) is [.., var end] && Ends.Contains(end) ? null : "以句号结尾，并核对文字是否截断";

    /// <summary>10-15人 is the rest of a sentence; 2021-2025年 may begin one.</summary>
    [GeneratedRegex(@"^[0-9]{1,3}\s?[-－—~～至][0-9]")]
    private static partial Regex RangeAtStart();

    /// <summary>An ASCII full stop between Chinese characters: <c>备案等工作.开展</c>; <c>1.加强</c> is a list.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+\.\p{IsCJKUnifiedIdeographs}{1,4}")]
    private static partial Regex StopInsideChinese();
}
