namespace PerfEtl.Reports.Charts;

/// <summary>How many rows are listed; a row that stands for one other would save nothing.</summary>
internal static class RowLimit
{
    /// <returns>At most so many, or one more where that is all.</returns>
    public static int Of(int count, int most) => count == most + 1 ? count : Math.Min(count, most);
}
