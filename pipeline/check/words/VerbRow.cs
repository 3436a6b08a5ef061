namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_goal_verbs.csv</c>: a verb that names begin with and targets repeat.
/// </summary>
internal sealed record VerbRow(string Verb);
