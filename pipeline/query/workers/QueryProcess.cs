using System.ComponentModel;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>One query worker as its parent sees it: started ahead, asked once, killed at the deadline.</summary>
internal sealed class QueryProcess : IDisposable
{
    // What .NET may hold for rows and files; the engine has its own memory.
    private const int HeapMegabytes = 512;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly WorkerProcess process;
    private volatile bool isStopped;
    private volatile bool isTooLarge;

    /// <summary>Starts one; it gets ready by itself.</summary>
    /// <exception cref="QueryFailedException">The system does not start it.</exception>
    public QueryProcess()
    {
        var start = WorkerProgram.StartInfo(QueryWorker.Name, HeapMegabytes);

        // The C library would set aside address space for every thread, which counts.
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        try
        {
            process = new WorkerProcess(start);
        }
        catch (Win32Exception failure)
        {
            throw new QueryFailedException(
                $"查询进程启动不了（{start.FileName}：{failure.Message}）。请运行 perfetl doctor 检查。", failure);
        }
    }

    /// <summary>Whether it waits for its query.</summary>
    public bool IsAlive => process.IsAlive;

    /// <summary>Runs one query and writes what comes back.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="target">Where the answer goes; it is whole only when this returns.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="UsageException">The statement is wrong.</exception>
    /// <exception cref="QueryLimitException">It asked for too much, or was stopped.</exception>
    /// <exception cref="QueryFailedException">There was no answer for another reason.</exception>
    public long Ask(QueryRequest request, Stream target)
    {
        using var clock = process.KillAfter(TimeSpan.FromSeconds(request.Limits.Seconds));
        using var scale = OperatingSystem.IsLinux() ? null : WatchMemory(request.Limits.MemoryMegabytes);
        try
        {
            var packer = new Packer();
            request.Pack(packer);
            Send(packer.Bytes);
            return Receive(request.Limits, target);
        }
        catch (Exception gone) when (gone is EndOfStreamException or InvalidDataException or DeadPipeException)
        {
            throw Death(request.Limits);
        }
    }

    /// <summary>Ends it at once: nobody waits for the answer any more.</summary>
    public void Stop()
    {
        isStopped = true;
        process.Kill();
    }

    /// <summary>Ends it and lets go of it.</summary>
    public void Dispose() => process.Dispose();

    private long Receive(QueryOptions limits, Stream target)
    {
        var most = (long)limits.AnswerMegabytes << 20;
        for (var written = 0L; ;)
        {
            var (kind, content) = Next() ?? throw new EndOfStreamException();
            if ((QueryMessage)kind == QueryMessage.Done) return new Unpacker(content).Int();
            if ((QueryMessage)kind == QueryMessage.Refused) throw Refusal(new Unpacker(content));
            if ((written += content.Length) > most) throw QueryLimitException.Size(limits.AnswerMegabytes);
            target.Write(content);
        }
    }

    private void Send(ReadOnlySpan<byte> request)
    {
        try
        {
            Messages.Write(process.Tasks, (byte)QueryMessage.Ask, request);
        }
        catch (IOException gone)
        {
            throw new DeadPipeException(gone);
        }
    }

    // A full disk is an IOException as well, but not the worker's fault.
    private (byte Kind, byte[] Content)? Next()
    {
        try
        {
            return Messages.Read(process.Answers, (byte)QueryMessage.Refused);
        }
        catch (IOException gone)
        {
            throw new DeadPipeException(gone);
        }
    }

    private static Exception Refusal(Unpacker content) => ((QueryRefusal)content.Int(), content.Text()) switch
    {
        (QueryRefusal.Usage, var sentence) => new UsageException(sentence),
        (QueryRefusal.Failed, var sentence) => new QueryFailedException(sentence),
        var (limit, sentence) => new QueryLimitException(limit, sentence),
    };

    private Exception Death(QueryOptions limits)
    {
        if (isStopped) return QueryLimitException.Stopped();
        if (process.IsLate) return QueryLimitException.Time(limits.Seconds);
        process.End();
        return isTooLarge || IsOfMemory() ? QueryLimitException.Memory(limits.MemoryMegabytes)
            : new QueryFailedException("这条查询使查询进程意外结束，没有写出任何内容。请换一种写法。");
    }

    private bool IsOfMemory() => process.Said.Contains("bad_alloc", StringComparison.Ordinal)
        || process.Said.Contains("emory", StringComparison.Ordinal);

    // Where the system itself sets no limit to a process.
    private Timer WatchMemory(int megabytes) => new(
        _ =>
        {
            if (process.Memory <= (long)megabytes << 20) return;
            isTooLarge = true;
            process.Kill();
        }, null, Look, Look);

    private sealed class DeadPipeException(Exception cause) : Exception(cause.Message, cause);
}

/// <summary>A query got no answer, and neither the statement nor its limits are to blame.</summary>
/// <param name="message">For people.</param>
/// <param name="cause">What was met.</param>
internal sealed class QueryFailedException(string message, Exception? cause = null)
    : ToldException(message, cause: cause);
