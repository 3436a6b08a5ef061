using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Query.Workers;

namespace PerfEtl.Pipeline.Commands;

/// <summary>The one query of a command, in a worker of its own.</summary>
internal static class CommandQuery
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private static Task<QueryProcess>? started;

    /// <summary>Starts the worker while this program is still reading its call; it ends with this program.</summary>
    public static void StartWorker() => started = Task.Run(() => new QueryProcess());

    /// <summary>Runs the query; Ctrl-C and a request of the system to end stop it.</summary>
    /// <inheritdoc cref="QueryProcess.Ask"/>
    public static long Run(QueryRequest request, Stream target)
    {
        using var worker = started is null ? new QueryProcess() : started.GetAwaiter().GetResult();
        var signals = Signals.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            worker.Stop();
        })).ToList();
        try
        {
            return worker.Ask(request, target);
        }
        finally
        {
            foreach (var signal in signals) signal.Dispose();
        }
    }
}
