using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules;

/// <summary>The text of a goal is whole: it ends in a full stop, and no slip of recognition shows in it.</summary>
/// <remarks>
/// An overall goal that a shifted row pushed there is <see cref="OverallGoalIsInPlace"/>'s. Known slips are in
/// <c>check_known_slips.csv</c>; a wrong character nobody has listed is not seen.
/// </remarks>
internal sealed partial class GoalTextIsWhole(IReadOnlyList<KnownSlip> slips) : IRule
{
    public string Id => "GOAL_TEXT_GARBLED";

    public Severity Severity => Severity.Info;

    public string Title => "绩效目标文字完整、无误字";

    private static readonly char[] Ends = ['。', '！', '？', '；', '”', '』', '」', '’', '…', '!', '?', ';', '"', ')', '）'];

    public CheckOutcome Check(Declaration declaration)
    {
        var tally = new Tally(this);
        Look(tally, Spot.FieldOf(declaration, "annual_goal", "年度总目标", declaration.Goals.Annual));
        if (!declaration.Goals.IsShifted)
        {
            Look(tally, Spot.FieldOf(declaration, "overall_goal", "项目总目标", declaration.Goals.Overall));
        }

        return tally.Outcome;
    }

    private void Look(Tally tally, Spot goal)
    {
        if (string.IsNullOrWhiteSpace(goal.Printed)) return;
        var doubt = DoubtOf(goal.Printed.Trim());
        tally.Expect(doubt is null, goal, doubt ?? "");
    }

    private string? DoubtOf(string text)
    {
        if (KnownSlip.In(text, slips) is { } slip) return $"核对“{slip.Printed}”是否为“{slip.Meant}”之误";
        var stop = StopInsideChinese().Match(text);
        if (stop.Success) return $"核对“{stop.Value}”处的标点";
        return Ends.Contains(text[^1]) ? null : "以句号结尾，并核对文字是否截断";
    }

    /// <summary>An ASCII full stop between Chinese characters: <c>备案等工作.开展</c>; <c>1.加强</c> is a list.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+\.\p{IsCJKUnifiedIdeographs}{1,4}")]
    private static partial Regex StopInsideChinese();
}
