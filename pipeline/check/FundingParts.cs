using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check;

/// <summary>Adds up the parts of a total.</summary>
internal static class FundingParts
{
    /// <summary>More yuan than any budget holds; adding such amounts could overflow.</summary>
    private const decimal Unreal = 1_000_000_000_000_000_000m;

    /// <summary>The sum of the lines that are filled; null where none is, or where an amount cannot be real.</summary>
    public static decimal? SumOf(Declaration declaration, params IReadOnlyList<string> codes)
    {
        var filled = codes.Select(declaration.Funding.AmountOf).OfType<decimal>().ToList();
        return filled.Count == 0 || filled.Any(amount => Math.Abs(amount) > Unreal) ? null : filled.Sum();
    }
}
