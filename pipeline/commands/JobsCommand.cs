using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl jobs</c>: tells a running <c>perfetl serve</c> what to do with a job.</summary>
internal static class JobsCommand
{
    /// <summary>The command and those below it.</summary>
    public static Command Build()
    {
        var command = new Command("jobs", "对正在运行的 perfetl serve 下指令：立即运行、重试、停止、暂停、恢复（示例：perfetl jobs run nightly）")
        {
            Run(),
            Of("retry", "运行编号", "再试一次没有成功的运行（示例：perfetl jobs retry 20261123T173000004Z-3f9c）",
                (requests, run, by) => requests.Retry(run, by)),
            OfAJob("stop", "停止正在运行的作业（示例：perfetl jobs stop nightly）",
                (requests, job, by) => requests.Stop(job, by)),
            OfAJob("pause", "暂停作业，到点不运行（示例：perfetl jobs pause nightly）",
                (requests, job, by) => requests.Pause(job, by)),
            OfAJob("resume", "恢复暂停的作业（示例：perfetl jobs resume nightly）",
                (requests, job, by) => requests.Resume(job, by)),
        };
        command.SetAction(Refuse);
        return command;
    }

    private static int Refuse(ParseResult call) => throw new UsageException(
        "jobs 后面应写做什么：run、retry、stop、pause、resume 之一，例如 perfetl jobs run nightly。");

    private static Command Run()
    {
        var wait = new Option<bool>("--wait") { Description = "等到运行结束，退出码与该次运行相同" };
        var command = OfAJob("run", "立即运行作业，已在运行则不再起一次（示例：perfetl jobs run nightly）",
            (requests, job, by) => requests.RunNow(job, by), wait);
        command.Add(wait);
        return command;
    }

    private static Command OfAJob(
        string name, string description, Func<JobRequests, string, string, JobAnswer> request,
        Option<bool>? wait = null) => Of(name, "作业", description, request, wait);

    private static Command Of(
        string name, string what, string description, Func<JobRequests, string, string, JobAnswer> request,
        Option<bool>? wait = null)
    {
        var target = new Argument<string>(what) { Description = what == "作业" ? "例如 nightly" : "见 perfetl runs --json" };
        var command = new Command(name, description) { target };
        command.SetAction(async (call, cancel) =>
        {
            var settings = Settings.Load();
            var data = CommonOptions.FolderOf(call, settings);
            var asked = call.GetValue(target)!;
            if (what == "作业") CheckJob(asked, ScheduledJobs.All(data, settings));
            var ledger = new RunLedger(data, TimeProvider.System);
            if (!Heartbeat.IsBeating(ledger)) throw new NotServingException(data);
            var before = ledger.Lines() is [.., var last] ? last.No : 0;
            var answer = request(new JobRequests(ledger), asked, ProcessIdentity.Name);
            var code = answer.IsTaken ? ExitCode.Done : ExitCode.Busy;
            var run = answer.IsTaken && wait is not null && call.GetValue(wait)
                ? await EndOfAsync(ledger, asked, before, cancel) : null;
            Print(call, answer, run);
            return run?.ExitCode ?? code;
        });
        return command;
    }

    private static async Task<RunRecord> EndOfAsync(
        RunLedger ledger, string job, long before, CancellationToken cancel)
    {
        while (true)
        {
            var run = ledger.Records().LastOrDefault(record => record.Job == job && record.No > before);
            if (run is { StartedAt: not null, Outcome: not RunOutcome.Running }) return run;
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
        }
    }

    private static void Print(ParseResult call, JobAnswer answer, RunRecord? run)
    {
        if (call.GetValue(CommonOptions.Json))
        {
            JsonOutput.Print(new { Taken = answer.IsTaken, Message = answer.Sentence, Run = run });
            return;
        }

        Console.WriteLine(answer.Sentence);
        if (run is not null)
            Console.WriteLine($"{run.Run}：{RunTexts.Outcome(run.Outcome)}{(run.Reason is { } why ? $"，{why}" : "")}");
    }

    private static void CheckJob(string asked, IReadOnlyList<ScheduledJob> jobs)
    {
        if (jobs.Any(job => job.Name == asked)) return;
        var names = jobs.Select(job => job.Name).ToList();
        throw new UsageException($"没有“{asked}”这种作业。{MeantName.Question(asked, names)}应为 {string.Join("、", names)} 之一。");
    }
}
