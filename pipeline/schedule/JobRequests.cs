using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>What people want of jobs: run now, try again, stop, rest. It is written into the ledger.</summary>
/// <remarks>
/// Whatever program watches the schedule sees it there within a second, on whatever computer; so nothing that was asked
/// for is lost with a process, and two who ask at once get one run.
/// </remarks>
internal sealed class JobRequests(RunLedger ledger)
{
    /// <summary>Asks for a run now; one that is at work, or asked for already, is enough.</summary>
    /// <param name="job">The job: <c>nightly</c>.</param>
    /// <param name="by">Who asks.</param>
    public JobAnswer RunNow(string job, string by) => Ask(job, by, isByAJob: null);

    /// <summary>The same for a job that wants another one to run.</summary>
    public JobAnswer Chain(string job, string by) => Ask(job, by, isByAJob: true);

    /// <summary>Asks for a further attempt at a run that came to no good end.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="by">Who asks.</param>
    public JobAnswer Retry(string run, string by)
    {
        if (Find(run) is not { } record) return new JobAnswer(false, $"没有编号为“{run}”的运行，请对照 perfetl runs。");
        return Decide(record.Job, history =>
            history.AtWork is { } busy ? No($"{record.Job} 正在运行（{busy.Run}），没有再起一次")
            : history.Asked is { } asked ? No($"{asked.By} 已在 {Since(asked.At)} 要求运行 {record.Job}，只运行一次")
            : record.Due is null ? No($"{run} 是手工运行的，请再运行一次 perfetl {record.Job}")
            : record.Outcome is RunOutcome.Done or RunOutcome.Quarantined ? No($"{run} 已经完成，没有可重试的")
            : Yes(Line(LedgerEvent.Asked, record.Job, by) with { Due = record.Due }, $"已要求重试 {run}"));
    }

    /// <summary>Asks the run of a job that is at work to stop.</summary>
    public JobAnswer Stop(string job, string by) => Decide(job, history =>
        history.AtWork is not { } busy ? No($"{job} 没有在运行")
        : busy.Due is null ? No($"{busy.Run} 是手工运行的，请在运行它的地方停止")
        : Yes(Line(LedgerEvent.StopAsked, job, by) with { Run = busy.Run }, $"已要求停止 {busy.Run}"));

    /// <summary>Lets a job rest: its due times pass without a run, and are written down.</summary>
    public JobAnswer Pause(string job, string by) => Decide(job, history =>
        history.Paused is { } paused ? No($"{job} 已由 {paused.By} 在 {Since(paused.At)} 暂停")
        : Yes(Line(LedgerEvent.Paused, job, by), $"已暂停 {job}，到点不运行，直到恢复"));

    /// <summary>Ends the rest of a job.</summary>
    public JobAnswer Resume(string job, string by) => Decide(job, history =>
        history.Paused is null ? No($"{job} 没有暂停")
        : Yes(Line(LedgerEvent.Resumed, job, by), $"已恢复 {job}，下一次到点照常运行"));

    /// <summary>What the ledger knows of a job.</summary>
    public JobHistory HistoryOf(string job) => HistoryOf(job, ledger.Lines());

    private JobAnswer Ask(string job, string by, bool? isByAJob) => Decide(job, history =>
        history.AtWork is { } busy ? No($"{job} 正在运行（{busy.Run}，{Since(busy.StartedAt!.Value)} 起），没有再起一次")
        : history.Asked is { } asked ? No($"{asked.By} 已在 {Since(asked.At)} 要求运行 {job}，只运行一次")
        : Yes(Line(LedgerEvent.Asked, job, by) with { IsByAJob = isByAJob }, $"已要求运行 {job}"));

    private JobHistory HistoryOf(string job, IReadOnlyList<LedgerLine> lines) =>
        new(job, lines, RunLock.IsHeld(ledger.OpenRuns));

    private RunRecord? Find(string run) => ledger.Records().FirstOrDefault(record => record.Run == run);

    private JobAnswer Decide(string job, Func<JobHistory, (LedgerLine? Line, string Sentence)> decide)
    {
        var answer = new JobAnswer(false, "");
        ledger.Append(lines =>
        {
            var (line, sentence) = decide(HistoryOf(job, lines));
            answer = new JobAnswer(line is not null, sentence + "。");
            return line is null ? [] : [line];
        });
        return answer;
    }

    private LedgerLine Line(LedgerEvent what, string job, string by) =>
        new() { Event = what, At = ledger.Now, Job = job, By = by };

    private static (LedgerLine? Line, string Sentence) Yes(LedgerLine line, string sentence) => (line, sentence);

    private static (LedgerLine? Line, string Sentence) No(string sentence) => (null, sentence);

    private static string Since(DateTime moment) => BeijingTime.Text(moment);
}

/// <summary>What became of a person's wish about a job.</summary>
/// <param name="IsTaken">Whether it was written down; otherwise nothing was to be done, or it is done already.</param>
/// <param name="Sentence">For people.</param>
internal sealed record JobAnswer(bool IsTaken, string Sentence);

/// <summary>No <c>perfetl serve</c> runs on the data folder, so nothing would come of a wish.</summary>
internal sealed class NotServingException(DataFolder data) : ToldException(
    $"{data.Root} 上没有正在运行的 perfetl serve，指令没有下达。请先启动它，或直接运行 perfetl run。");
