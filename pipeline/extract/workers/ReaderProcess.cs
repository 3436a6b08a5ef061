using System.ComponentModel;
using System.Diagnostics;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>One reader process as its parent sees it: give it a document, wait for the answer, never too long.
/// </summary>
internal sealed class ReaderProcess : IDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private readonly WorkerProcess process;

    private ReaderProcess(WorkerProcess process) => this.process = process;

    /// <summary>Starts one and waits until it is ready.</summary>
    /// <exception cref="ReaderStartException">It does not start.</exception>
    public static ReaderProcess Start(PdfLimits limits)
    {
        var reader = new ReaderProcess(Begin(WorkerProgram.StartInfo(ReadWorker.Name, limits.ReaderMegabytes)));
        try
        {
            var packer = new Packer();
            PackedLimits.Pack(limits, packer);
            var build = reader.Ask(WorkerTask.Begin, packer.Bytes, StartsWithin);
            return build.AsSpan().SequenceEqual(ReadWorker.Build.ToByteArray()) ? reader
                : throw new ReaderStartException("程序文件在运行中被更换了，请重新启动 perfetl");
        }
        catch (Exception failure)
        {
            reader.Dispose();
            if (failure is not ReaderDiedException) throw;
            var said = reader.process.Said;
            throw new ReaderStartException(said.Length > 0 ? said.Split('\n')[0] : "没有应答", failure);
        }
    }

    /// <summary>Gives it a document and waits for what it makes of it.</summary>
    /// <exception cref="ReaderDiedException">It is gone or was killed; it can be asked nothing more.</exception>
    public byte[] Ask(WorkerTask kind, ReadOnlySpan<byte> document, TimeSpan within)
    {
        using var clock = process.KillAfter(within);
        try
        {
            Messages.Write(process.Tasks, kind, document);
            var answer = Messages.Read(process.Answers);
            if (answer is (WorkerTask.OutOfMemory, _)) throw new ReaderDiedException(ReaderDeath.Memory);
            return answer is var (given, content) && given == kind ? content : throw Death(answer is not null);
        }
        catch (InvalidDataException)
        {
            throw Death(isGarbled: true);
        }
        catch (IOException)
        {
            throw Death(isGarbled: false);
        }
    }

    /// <summary>Ends it at once.</summary>
    public void Kill() => process.Kill();

    /// <summary>Ends it and lets go of it.</summary>
    public void Dispose() => process.Dispose();

    private static WorkerProcess Begin(ProcessStartInfo start)
    {
        try
        {
            return new WorkerProcess(start);
        }
        catch (Win32Exception failure)
        {
            throw new ReaderStartException($"{start.FileName}：{failure.Message}", failure);
        }
    }

    private ReaderDiedException Death(bool isGarbled)
    {
        if (process.IsLate) return new ReaderDiedException(ReaderDeath.Late);
        if (isGarbled) return new ReaderDiedException(ReaderDeath.Garbled);
        process.End();
        return new ReaderDiedException(
            process.Said.Contains("Out of memory", StringComparison.Ordinal) ? ReaderDeath.Memory
            : process.Said.Contains("Stack overflow", StringComparison.Ordinal) ? ReaderDeath.Stack
            : ReaderDeath.Ended);
    }
}

/// <summary>No reader process can be started, so nothing can be read: the load stops and changes nothing.</summary>
/// <param name="clause">Why, without a full stop.</param>
/// <param name="cause">What was met.</param>
internal sealed class ReaderStartException(string clause, Exception? cause = null)
    : ToldException($"读取进程启动不了（{clause}）。请运行 perfetl doctor 检查；本次没有改动已发布的数据。", cause: cause);

/// <summary>A reader process did not live to give its answer.</summary>
internal sealed class ReaderDiedException(ReaderDeath death) : Exception($"The reader process is gone: {death}.")
{
    /// <summary>Of what.</summary>
    public ReaderDeath Death { get; } = death;
}

/// <summary>What a reader process died of, as far as its parent can tell.</summary>
internal enum ReaderDeath
{
    /// <summary>It ended or was ended, nobody knows why.</summary>
    Ended,

    /// <summary>It was killed for taking too long.</summary>
    Late,

    /// <summary>There was not enough memory for it.</summary>
    Memory,

    /// <summary>Something nests deeper than its stack.</summary>
    Stack,

    /// <summary>What came out of it was no answer.</summary>
    Garbled,
}
