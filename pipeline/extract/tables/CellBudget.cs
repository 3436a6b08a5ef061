using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Office;

namespace PerfEtl.Pipeline.Extract.Tables;

/// <summary>How many cells a document may still have.</summary>
internal sealed class CellBudget(int most)
{
    private long taken;

    /// <summary>Takes so many.</summary>
    /// <exception cref="UnreadableOfficeException">These are more than it may have.</exception>
    public void Take(long cells)
    {
        taken += cells;
        if (taken > most)
            throw new UnreadableOfficeException($"的单元格超过上限 {most} 个（设置 Limits:Cells）", Verdict.OverLimit);
    }
}
