using System.Globalization;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>What <c>perfetl serve</c> says to whoever watches it: one line for each thing that happens.</summary>
internal static class ServeLog
{
    /// <summary>What is scheduled.</summary>
    public static void Planned(JobPlan plan, string title, DateTime now) =>
        Say(plan.Cron.Length == 0 ? $"{plan.Job}（{title}）：{plan.Next(now)}"
            : $"{plan.Job}（{title}）：{plan.Cron}，时区 {plan.Due.Zone.Id}，下一次 {plan.Next(now)}");

    /// <summary>A run began.</summary>
    public static void Began(ScheduledJob job, LedgerLine started) =>
        Say($"{job.Name}（{job.Title}）开始：{RunTexts.Why(started.Why, started.Attempt ?? 1)}，{started.Run}");

    /// <summary>A run ended.</summary>
    public static void Ended(ScheduledJob job, LedgerLine started, LedgerLine end) => Say(
        $"{job.Name}（{job.Title}）{RunTexts.Outcome(end.Outcome ?? RunOutcome.Failed)}：{started.Run}"
        + (end.Reason is { } reason ? $"，{reason}" : ""));

    /// <summary>A run did not stop when asked.</summary>
    public static void Deaf(ScheduledJob job, string run, int seconds) =>
        Say($"{job.Name}（{job.Title}）在 {seconds} 秒内没有停下，随程序中断，下次启动时接续：{run}");

    /// <summary>Says a sentence with the time before it.</summary>
    public static void Say(string sentence) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{RunTexts.Moment(DateTime.UtcNow, RunTexts.Zone)} {sentence}"));
}
