namespace PerfEtl.Pipeline.Check.Words;

/// <summary>One row of <c>seeds/lookups/check_name_endings.csv</c>.</summary>
/// <param name="Ending">The last characters of an indicator's name, for example 及时率.</param>
/// <param name="Kind">What such a name promises to measure.</param>
/// <param name="Better">In which direction such an indicator improves.</param>
internal sealed record NameEnding(string Ending, NameKind Kind, Better Better);
