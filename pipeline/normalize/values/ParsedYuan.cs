using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>An amount as read, with what else stood in its cell.</summary>
/// <param name="Amount">In yuan; null for a blank cell.</param>
/// <param name="Note">What stood in parentheses behind the amount: <c>高标准农田建设400万元</c>; null for nothing.</param>
/// <param name="Spelling">The spelling used: <c>854万</c> for <c>854万854万</c>.</param>
/// <param name="SpellingChanges">What was changed and why, in Chinese; empty if nothing was.</param>
internal sealed record ParsedYuan(
    Yuan? Amount, string? Note, string Spelling, IReadOnlyList<(string Kind, string Reason)> SpellingChanges)
{
    /// <summary>The unit printed with the amount; null where the column's was taken, or ￥ says 元.</summary>
    public MoneyUnit? PrintedUnit { get; init; }
}
