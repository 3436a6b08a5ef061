using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Notify;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Progress;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>A run that a person orders, by a command or on a page: it stands in the ledger, however it ends.</summary>
internal static class RunByHand
{
    /// <summary>The commands whose runs are written down.</summary>
    public static IReadOnlyList<string> Commands { get; } =
        ["run", "load", "replay", "complete", "drop", "withdraw", "undo"];

    /// <summary>Runs a command's work and writes down what became of it.</summary>
    /// <param name="data">The data folder, which holds the ledger.</param>
    /// <param name="settings">Whom to tell.</param>
    /// <param name="command">The command: <c>load</c>.</param>
    /// <param name="display">Shows the steps of the work.</param>
    /// <param name="work">The work; it reports its steps to what it is given.</param>
    public static async Task<LoadReport> AroundAsync(
        DataFolder data, Settings settings, string command, IProgress<LoadProgress> display,
        Func<IProgress<LoadProgress>, Task<LoadReport>> work)
    {
        var ledger = new RunLedger(data, TimeProvider.System);
        var notifier = new Notifier(settings.Notify, ledger);
        var stages = new StageClock(TimeProvider.System, display);
        using var run = OpenRun.ByHand(ledger, command);
        LoadReport report;
        try
        {
            report = await work(stages);
        }
        catch (Exception failure)
        {
            await RecordAsync(run, notifier, [], () => run.End(failure, stages.Stages));
            throw;
        }

        var result = WorkResult.Of(report);
        await RecordAsync(run, notifier, result.SetAside, () => run.End(result, stages.Stages));
        return report;
    }

    // The work is published, or its failure is about to be told: a ledger that cannot be written changes neither.
    private static async Task RecordAsync(
        OpenRun run, Notifier notifier, IReadOnlyList<string> setAside, Func<LedgerLine> end)
    {
        try
        {
            end();
            await notifier.TellAsync(run.Started.Run!, setAside);
        }
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"运行记录没有写上：{FileFailure.Clause(lost)}。请检查磁盘空间和 runs 文件夹的权限。");
        }
    }
}
