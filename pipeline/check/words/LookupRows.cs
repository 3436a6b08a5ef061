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
