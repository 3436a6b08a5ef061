using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl runs</c>: every run and every due time let pass, and why.</summary>
internal static class RunsCommand
{
    private const int ShownByDefault = 20;

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var last = new Option<int?>("--last") { Description = $"最近多少次（默认 {ShownByDefault}）", HelpName = "次数" };
        var job = new Option<string?>("--job") { Description = "只看一种作业或命令，例如 nightly、load", HelpName = "作业" };
        var command = new Command("runs", "运行记录：何时、为何、由谁运行，结果如何；没有运行的也写明原因（示例：perfetl runs --last 5）") { last, job };
        command.SetAction(call =>
        {
            var count = call.GetValue(last) ?? ShownByDefault;
            if (count < 1) throw new UsageException($"--last {count} 不合要求，应为 1 或更大，例如 --last 20。");
            var ledger = new RunLedger(CommonOptions.FolderOf(call, Settings.Load()), TimeProvider.System);
            var all = ledger.Records();
            if (call.GetValue(job) is { } asked) CheckJob(asked, all);
            var records = all
                .Where(record => call.GetValue(job) is not { } name || record.Job == name).TakeLast(count).ToList();
            if (call.GetValue(CommonOptions.Json))
                JsonOutput.Print(new { Runs = records, ledger.DamagedLines });
            else RunTable.Write(records, ledger, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    // A slip would look like a job that never ran.
    private static void CheckJob(string asked, IReadOnlyList<RunRecord> records)
    {
        string[] jobs =
            [.. ScheduledJobs.Names.Union(RunByHand.Commands).Union(records.Select(record => record.Job))];
        if (!jobs.Contains(asked))
            throw new UsageException($"--job：没有“{asked}”这种作业。{MeantName.Question(asked, jobs)}"
                + $"应为 {string.Join("、", jobs)} 之一。");
    }
}
