using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>Reads documents in processes of their own, several at a time: whatever one does to its reader, this
/// program goes on.</summary>
/// <remarks>A process starts with the first document, so a night with nothing new starts none.</remarks>
internal sealed class ReaderPool(PdfLimits limits) : IForeignReader
{
    private readonly Lock change = new();
    private ReaderCrew? crew;

    /// <summary>The most processes at a time.</summary>
    public int Size { get; } = limits.Readers > 0 ? limits.Readers : Environment.ProcessorCount;

    /// <summary>The rows of a document, or why it may not be used.</summary>
    /// <exception cref="ReaderStartException">No process starts.</exception>
    public Task<DocumentReading> ReadAsync(WorkerTask kind, ReadOnlyMemory<byte> document) =>
        AskAsync(kind, document, PackedRows.Unpack, DocumentReading.Refused);

    /// <summary>What the pages of a PDF show; none where that kills the reader.</summary>
    /// <exception cref="ReaderStartException">No process starts.</exception>
    public Task<PdfPages> ShowAsync(ReadOnlyMemory<byte> document) =>
        AskAsync(WorkerTask.PdfPages, document, PackedPages.Unpack, why => new PdfPages([], [why.Reason]));

    /// <summary>Ends all processes; the next document starts new ones.</summary>
    public void Dispose()
    {
        lock (change)
        {
            crew?.Dispose();
            crew = null;
        }
    }

    private Task<T> AskAsync<T>(
        WorkerTask kind, ReadOnlyMemory<byte> document, Func<Unpacker, T> unpack, Func<Refusal, T> refused)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (change)
        {
            crew ??= new ReaderCrew(limits, Size);
            crew.Add(seat =>
            {
                try
                {
                    answer.SetResult(seat.Read(kind, document, unpack));
                }
                catch (ReaderDiedException died)
                {
                    answer.SetResult(refused(RefusalOf(died.Death)));
                }
                catch (OperationCanceledException)
                {
                    answer.SetCanceled();
                }
                catch (Exception failure)
                {
                    answer.SetException(failure);
                }
            });
        }

        return answer.Task;
    }

    private Refusal RefusalOf(ReaderDeath death)
    {
        var clause = death switch
        {
            ReaderDeath.Late => $"读了 {limits.Seconds} 秒仍没有读完（设置 Limits:Seconds），读取进程已被终止",
            ReaderDeath.Memory => $"读取时需要的内存超过 {limits.ReaderMegabytes} MB（设置 Limits:ReaderMegabytes）",
            ReaderDeath.Stack => "的内容层层嵌套，使读取进程堆栈溢出",
            ReaderDeath.Ended => "使读取进程意外终止",
            ReaderDeath.Garbled => "使读取进程给出了不完整的应答",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new Refusal(
            default, "文件", "", $"{clause}，换新的进程单独再读一次也是如此，请用其他软件重新导出后再报送", Verdict.ReaderDied);
    }
}
