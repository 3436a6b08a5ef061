namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_legal_doubles.csv</c>: where a doubled character is correct Chinese.
/// </summary>
/// <param name="Character">For example 议.</param>
/// <param name="Whole">Phrases that begin with the double, blank-separated: 人人, 科室科室长.</param>
/// <param name="Before">Words that end in the character: 会议 of 会议议题.</param>
/// <param name="After">Words that begin with it: 议题 of 会议议题.</param>
internal sealed record LegalDouble(string Character, string Whole, string Before, string After);
