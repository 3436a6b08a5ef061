namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_known_slips.csv</c>: a slip of recognition or typing seen before.
/// </summary>
/// <param name="Printed">For example 新引力; must never be part of correct Chinese.</param>
/// <param name="Meant">For example 吸引力.</param>
internal sealed record KnownSlip(string Printed, string Meant)
{
    /// <summary>The first known slip in a text, or null.</summary>
    public static KnownSlip? In(string text, IEnumerable<KnownSlip> slips) => slips.FirstOrDefault(
        slip => slip.Printed.Length > 0 && text.Contains(slip.Printed, StringComparison.Ordinal));
}
