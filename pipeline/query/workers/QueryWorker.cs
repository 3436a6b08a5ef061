using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Reports.Charts;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary><c>perfetl query-worker</c>: the process that runs one statement somebody typed and may die of it.
/// </summary>
/// <remarks>
/// It gets one request, answers it and ends: nothing of one person's query is there for the next. One thread works,
/// this one waits for the end of the pipe: when the other process is gone, so is this, whatever it is doing.
/// </remarks>
internal static class QueryWorker
{
    /// <summary>The word that starts it; no command for people, so no help knows it.</summary>
    public const string Name = "query-worker";

    // Statements nest: the engine's own limit on that ends long before this.
    private const int StackBytes = 32 << 20;

    /// <summary>Answers one request.</summary>
    public static int Run()
    {
        if (!Console.IsInputRedirected)
        {
            Console.Error.WriteLine($"{Name} 由 perfetl 自己启动，不是供人使用的命令。查询请用 perfetl query。");
            return ExitCode.WrongUsage;
        }

        // Ctrl-C and a stopping service reach every process of a group; when to end is the other's to say.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignore);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ignore);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Ignore);
        using var requests = new BlockingCollection<QueryRequest>(1);
        new Thread(() => Work(requests), StackBytes) { IsBackground = true }.Start();
        var pipe = Console.OpenStandardInput();
        while (Messages.Read(pipe, (byte)QueryMessage.Refused) is var (_, content))
            requests.Add(QueryRequest.Unpack(new Unpacker(content)));
        QuickExit.Leave(ExitCode.Done);
        return ExitCode.Done;
    }

    private static void Work(BlockingCollection<QueryRequest> requests)
    {
        var pipe = Console.OpenStandardOutput();

        // The engine is loaded and at rest before there is a request, so that its own needs do not count.
        using var warm = new WarehouseConnection("Data Source=:memory:");
        warm.Open();
        var request = requests.Take();
        Confinement.Apply(request.Limits.MemoryMegabytes, request.Form != AnswerForm.Parquet);
        var (kind, content) = Answer(request, pipe);
        Messages.Write(pipe, (byte)kind, content.Bytes);
        QuickExit.Leave(ExitCode.Done);
    }

    private static (QueryMessage Kind, Packer Content) Answer(QueryRequest request, Stream pipe)
    {
        var content = new Packer();
        try
        {
            var answer = new AnswerStream(pipe);
            var count = SnapshotQuery.Run(
                request.Snapshot, request.Sql, request.Parameters.Select(QueryParameters.Parse), request.Limits,
                rows => Answers.Write(request, rows, answer));
            answer.Send();
            content.Int(checked((int)count));
            return (QueryMessage.Done, content);
        }
        catch (Exception failure)
        {
            var (why, sentence) = Refusal(failure, request.Limits);
            content.Int((int)why);
            content.Text(sentence);
            return (QueryMessage.Refused, content);
        }
    }

    private static (QueryRefusal Why, string Sentence) Refusal(Exception failure, QueryOptions limits) => failure switch
    {
        UsageException or UnknownPictureFormatException => (QueryRefusal.Usage, failure.Message),
        QueryLimitException limit => (limit.Refusal, failure.Message),
        OutOfMemoryException => (QueryRefusal.Memory, QueryLimitException.Memory(limits.MemoryMegabytes).Message),
        _ => (QueryRefusal.Failed, FailureSentence.Of(failure)),
    };

    private static void Ignore(PosixSignalContext signal) => signal.Cancel = true;
}

/// <summary>Ends the process at once.</summary>
/// <remarks>Not by way of <c>exit()</c>: that tears DuckDB down while its threads still run.</remarks>
internal static partial class QuickExit
{
    /// <summary>Does not return.</summary>
    public static void Leave(int code)
    {
        if (OperatingSystem.IsWindows()) Environment.Exit(code);
        else LeaveAtOnce(code);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void LeaveAtOnce(int code);
}
