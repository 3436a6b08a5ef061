namespace PerfEtl.Pipeline.Check;

/// <summary>What one rule made of one declaration.</summary>
/// <param name="CheckedCount">How many places the rule looked at, those that passed included.</param>
/// <param name="Findings">The places that failed.</param>
internal sealed record CheckOutcome(int CheckedCount, IReadOnlyList<Finding> Findings);
