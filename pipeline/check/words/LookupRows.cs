using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>One row of <c>seeds/lookups/check_categories.csv</c>: a known 项目类别.</summary>
internal sealed record CategoryRow(string Category);

/// <summary>One row of <c>check_percent_units.csv</c>.</summary>
internal sealed record UnitRow(string Unit);

/// <summary>
/// One row of <c>seeds/lookups/check_goal_verbs.csv</c>: a verb that names begin with and targets repeat.
/// </summary>
internal sealed record VerbRow(string Verb);

/// <summary>
/// One row of <c>seeds/lookups/check_time_words.csv</c>: a word by which a name asks for a time, for example 期限.
/// </summary>
internal sealed record TimeWordRow(string Word);

/// <summary>One row of <c>seeds/lookups/taxonomy.csv</c>, only what stands below what.</summary>
/// <param name="Level1">For example 产出指标.</param>
/// <param name="Level2">For example 数量指标.</param>
internal sealed record ParentLevel(string Level1, string Level2);

/// <summary>One row of <c>seeds/lookups/check_short_targets.csv</c>: a target of one character, such as 优.</summary>
internal sealed record ShortTarget(string Word);

/// <summary>
/// One row of <c>seeds/lookups/check_required_levels.csv</c>: a level 2 that a kind of form always has.
/// </summary>
/// <param name="FormKind">The kind, as in <see cref="RequiredLabel"/>.</param>
/// <param name="Level2">For example 可持续影响指标.</param>
internal sealed record RequiredLevel(string FormKind, string Level2);

/// <summary>One row of <c>seeds/lookups/check_category_doubts.csv</c>.</summary>
/// <param name="Word">A word in a project's name, for example 第一年.</param>
/// <param name="Category">The 项目类别 that such a name contradicts, for example 经常性项目.</param>
internal sealed record CategoryDoubt(string Word, string Category);

/// <summary>
/// One row of <c>seeds/lookups/check_known_slips.csv</c>: a slip of recognition or typing seen before.
/// </summary>
/// <param name="Printed">For example 新引力; must never be part of correct Chinese.</param>
/// <param name="Meant">For example 吸引力.</param>
internal sealed record KnownSlip(string Printed, string Meant)
{
    /// <summary>The first known slip in a text, or null.</summary>
    public static KnownSlip? In(string text, IEnumerable<KnownSlip> slips) => slips.FirstOrDefault(
        slip => slip.Printed.Length > 0 && text.Contains(slip.Printed, StringComparison.Ordinal));
}

/// <summary>
/// One row of <c>seeds/lookups/check_level_tolerances.csv</c>: a wording that is no doubt about a level.
/// </summary>
/// <param name="Declared">The level 2 it stands under; <c>*</c> for each.</param>
/// <param name="Suggested">The level 2 its wording speaks for; <c>*</c> for each.</param>
/// <param name="Ending">How its name ends; <c>*</c> for each: …性 may stand under 社会效益指标, …率 may not.</param>
internal sealed record LevelTolerance(string Declared, string Suggested, string Ending)
{
    /// <summary>This row is the kind that the tolerance is about.</summary>
    public bool Covers(Indicator row) =>
        (Declared is "*" || Declared == row.Category.Level2)
        && (Suggested is "*" || Suggested == row.SuggestedCategory?.Level2)
        && (Ending is "*" || row.Name.Text.EndsWith(Ending, StringComparison.Ordinal));
}

/// <summary>
/// One row of <c>seeds/lookups/check_measure_stems.csv</c>: the beginning of an ending that measures.
/// </summary>
/// <param name="Stem">For example 完成 of 完成数, or 人 of 人数.</param>
/// <param name="Alone">A name may end in the stem itself: 人, but not 完成.</param>
/// <param name="Next">Characters that make another complete word of it: 员 and 才 for 人.</param>
internal sealed record MeasureStem(string Stem, bool Alone, string Next)
{
    /// <summary>The name ends in the stem, or in the stem and a character that makes no word of it.</summary>
    public bool IsCutIn(string name)
    {
        if (Stem.Length == 0) return false;
        if (name.EndsWith(Stem, StringComparison.Ordinal)) return !Alone;
        var at = name.Length - 1 - Stem.Length;
        return at >= 0 && !Next.Contains(name[^1])
            && name.AsSpan(at, Stem.Length).SequenceEqual(Stem);
    }
}

/// <summary>One row of <c>seeds/lookups/check_open_endings.csv</c>: a word no complete name ends in.</summary>
/// <param name="Ending">For example 年度, 长效 or 与.</param>
/// <param name="Unless">Complete words with the same ending, blank-separated: 参与 for 与.</param>
internal sealed record OpenEnding(string Ending, string Unless)
{
    /// <summary>The name stops at this word although something must follow.</summary>
    public bool IsOpen(string name) =>
        Ending.Length > 0 && name.EndsWith(Ending, StringComparison.Ordinal)
        && !Unless.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word => name.EndsWith(word, StringComparison.Ordinal));
}

/// <summary>Cells of lookups that hold several words.</summary>
internal static class Words
{
    /// <summary>The words of a blank-separated cell.</summary>
    public static string[] Of(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
