namespace PerfEtl.Pipeline.Declarations;

/// <summary>An amount of money in yuan (元), exact to the fen (分).</summary>
/// <remarks>A blank cell is no amount at all, so callers hold <c>Yuan?</c>: blank and zero stay different.</remarks>
internal readonly record struct Yuan(decimal Amount);
