namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_time_words.csv</c>: a word by which a name asks for a time, for example 期限.
/// </summary>
internal sealed record TimeWordRow(string Word);
