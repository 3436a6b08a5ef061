namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_required_levels.csv</c>: a level 2 that a kind of form always has.
/// </summary>
/// <param name="FormKind">The kind, as in <see cref="RequiredLabel"/>.</param>
/// <param name="Level2">For example 可持续影响指标.</param>
internal sealed record RequiredLevel(string FormKind, string Level2);
