using System.Diagnostics;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>Counts what one document has used of its <see cref="PdfLimits"/>.</summary>
internal sealed class PdfBudget(PdfLimits limits)
{
    private const long Megabyte = 1024 * 1024;

    private const long OperatorsOfGarbage = 128 * 1024;

    private readonly long deadline = Stopwatch.GetTimestamp() + limits.Seconds * Stopwatch.Frequency;
    private long operators;
    private long inflated;

    /// <summary>The limits themselves.</summary>
    public PdfLimits Limits { get; } = limits;

    /// <summary>The most bytes the next stream may have after its filters.</summary>
    public long StreamBytes => Limits.StreamMegabytes * Megabyte;

    /// <summary>Counts a drawing operator, or several for one that takes as long; looks at the clock now and then.
    /// </summary>
    /// <exception cref="PdfException">Too many of them, or out of time.</exception>
    public void CountOperator(int weight = 1)
    {
        operators += weight;
        if (operators > Limits.Operators)
            throw new PdfException(PdfProblem.Limit, $"绘图指令超过 {Limits.Operators} 条（设置 Limits:Operators）");
        if ((operators & 1023) < weight) CheckTime();

        // PdfPig makes an object of every number; of a page of a form this is never reached.
        if ((operators & (OperatorsOfGarbage - 1)) < weight) GC.Collect(0, GCCollectionMode.Forced, blocking: true);
    }

    /// <summary>Counts bytes that came out of a filter.</summary>
    /// <param name="streamTotal">Bytes of this stream so far.</param>
    /// <param name="added">Bytes since the last call.</param>
    /// <exception cref="PdfException">The stream or the document is too large when inflated, or out of
    /// time.</exception>
    public void CountInflated(long streamTotal, long added)
    {
        inflated += added;
        if (streamTotal > StreamBytes)
        {
            throw new PdfException(PdfProblem.Limit,
                $"一个数据流解压后超过 {Limits.StreamMegabytes} MB（设置 Limits:StreamMegabytes），已解出 {streamTotal} 字节");
        }

        if (inflated > Limits.DocumentMegabytes * Megabyte)
        {
            throw new PdfException(PdfProblem.Limit,
                $"全部数据流解压后超过 {Limits.DocumentMegabytes} MB（设置 Limits:DocumentMegabytes），已解出 {inflated} 字节");
        }

        CheckTime();
    }

    /// <summary>Refuses a nesting deeper than allowed.</summary>
    /// <exception cref="PdfException">Too deep.</exception>
    public void CheckDepth(int depth)
    {
        if (depth > Limits.Depth)
            throw new PdfException(PdfProblem.Limit, $"嵌套 {depth} 层，超过 {Limits.Depth} 层（设置 Limits:Depth）");
    }

    /// <summary>Refuses more pages than allowed.</summary>
    /// <exception cref="PdfException">Too many.</exception>
    public void CheckPages(int pages)
    {
        if (pages > Limits.Pages)
            throw new PdfException(PdfProblem.Limit, $"已数到 {pages} 页，超过 {Limits.Pages} 页（设置 Limits:Pages）");
    }

    /// <summary>Stops a document that takes too long; call it in every loop that the document controls.</summary>
    /// <exception cref="PdfException">Out of time.</exception>
    public void CheckTime()
    {
        if (Stopwatch.GetTimestamp() > deadline)
            throw new PdfException(PdfProblem.Limit, $"读取超过 {Limits.Seconds} 秒（设置 Limits:Seconds）");
    }
}
