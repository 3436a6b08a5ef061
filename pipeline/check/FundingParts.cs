using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check;

/// <summary>Adds up the parts of a total.</summary>
internal static class FundingParts
{
    /// <summary>More yuan than any budget holds; adding such amounts could overflow.</summary>
    private const decimal Unreal = 1_000_000_000_000_000_000m;

    // 一般公共预算 and the like divide 财政拨款 once more; where that is printed they say nothing new.
    private static readonly string[] Divisions = ["general_public_budget", "government_fund", "state_capital"];

    /// <summary>Whether amounts of other sources are printed: 自有资金, 中央补助; then these parts alone do not add up.
    /// </summary>
    /// <param name="declaration">The form.</param>
    /// <param name="total">The total's code: <c>annual.total</c>.</param>
    /// <param name="parts">The codes of the parts; the first is divided once more.</param>
    public static bool HasOthers(Declaration declaration, string total, params IReadOnlyList<string> parts)
    {
        var scope = total[..(total.IndexOf('.', StringComparison.Ordinal) + 1)];
        var isDivided = declaration.Funding.AmountOf(parts[0]) is not null;
        return declaration.Funding.Lines.Any(line => line.Amount is not null
            && line.Code.StartsWith(scope, StringComparison.Ordinal) && line.Code != total && !parts.Contains(line.Code)
            && !(isDivided && Divisions.Contains(line.Code[scope.Length..])));
    }

    /// <summary>The sum of the lines that are filled; null where none is, or where an amount cannot be real.</summary>
    public static decimal? SumOf(Declaration declaration, params IReadOnlyList<string> codes)
    {
        var filled = codes.Select(declaration.Funding.AmountOf).OfType<decimal>().ToList();
        return filled.Count == 0 || filled.Any(amount => Math.Abs(amount) > Unreal) ? null : filled.Sum();
    }
}
