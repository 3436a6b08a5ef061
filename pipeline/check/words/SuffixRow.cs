namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_unit_suffixes.csv</c>: an addition to a unit's name, such as 本级.
/// </summary>
internal sealed record SuffixRow(string Suffix);
