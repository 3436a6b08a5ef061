namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>One thing that was read otherwise than it is printed.</summary>
/// <param name="Kind">What: <c>money made</c>, <c>indicator lost</c>, <c>target</c>.</param>
/// <param name="Detail">The print and the reading.</param>
/// <param name="IsSaid">Whether an error or a warning points at it.</param>
internal sealed record Difference(string Kind, string Detail, bool IsSaid)
{
    /// <summary>Whether an amount is wrong; one that is left out, and said to be, is not.</summary>
    public bool IsWrongMoney => Kind.StartsWith("money", StringComparison.Ordinal) && !(Kind == "money lost" && IsSaid);
}
