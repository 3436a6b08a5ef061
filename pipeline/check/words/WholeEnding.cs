namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>check_measure_endings.csv</c> or <c>check_property_endings.csv</c>: how complete names end.
/// </summary>
/// <param name="Ending">For example 度 or 情况.</param>
/// <param name="Unless">Words with the same ending that are none, blank-separated: 年度 制度 for 度.</param>
internal sealed record WholeEnding(string Ending, string Unless);
