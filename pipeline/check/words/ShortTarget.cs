namespace PerfEtl.Pipeline.Check.Words;

/// <summary>One row of <c>seeds/lookups/check_short_targets.csv</c>: a target of one character, such as 优.</summary>
internal sealed record ShortTarget(string Word);
