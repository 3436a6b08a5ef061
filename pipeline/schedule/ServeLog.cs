using System.Globalization;
using System.Text.Json;
using PerfEtl.Pipeline.Query;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>What <c>perfetl serve</c> says to whoever watches it: one line for each thing that happens.</summary>
internal static class ServeLog
{
    /// <summary>Whether every line is JSON, for programs that collect logs.</summary>
    public static bool IsJson { get; set; }

    /// <summary>What is scheduled.</summary>
    public static void Planned(JobPlan plan, string title, DateTime now) =>
        Say(plan.Cron.Length == 0 ? $"{plan.Job}（{title}）：{plan.Next(now)}"
            : $"{plan.Job}（{title}）：{plan.Cron}，时区 {plan.Due.Zone.Id}，下一次 {plan.Next(now)}");

    /// <summary>A run began.</summary>
    public static void Began(ScheduledJob job, LedgerLine started) =>
        Say($"{job.Name}（{job.Title}）开始：{RunTexts.Why(started.Why, started.Attempt ?? 1)}，{started.Run}",
            ("job", job.Name), ("run", started.Run));

    /// <summary>A run ended.</summary>
    public static void Ended(ScheduledJob job, LedgerLine started, LedgerLine end) => Say(
        $"{job.Name}（{job.Title}）{RunTexts.Outcome(end.Outcome ?? RunOutcome.Failed)}：{started.Run}"
        + (end.Reason is { } reason ? $"，{reason}" : ""),
        ("job", job.Name), ("run", started.Run), ("load_id", end.LoadId), ("outcome", $"{end.Outcome}"));

    /// <summary>A run did not stop when asked.</summary>
    public static void Deaf(ScheduledJob job, string run, int seconds) =>
        Say($"{job.Name}（{job.Title}）在 {seconds} 秒内没有停下，随程序中断，下次启动时接续：{run}",
            ("job", job.Name), ("run", run));

    /// <summary>Says a sentence with the time before it, or a line of JSON.</summary>
    /// <param name="sentence">For people.</param>
    /// <param name="about">For programs: what the sentence is about, in JSON only.</param>
    public static void Say(string sentence, params IReadOnlyList<(string Name, string? Value)> about) =>
        Console.WriteLine(IsJson ? Json(sentence, about) : string.Create(
            CultureInfo.InvariantCulture, $"{BeijingTime.Text(DateTime.UtcNow)} {sentence}"));

    // Its first members are those of .NET's own lines in JSON.
    private static string Json(string sentence, IReadOnlyList<(string Name, string? Value)> about)
    {
        var line = new Dictionary<string, string>
        {
            ["Timestamp"] = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            ["LogLevel"] = "Information",
            ["Category"] = "PerfEtl",
            ["Message"] = sentence,
        };
        foreach (var (name, value) in about)
        {
            if (!string.IsNullOrEmpty(value)) line[name] = value;
        }

        return JsonSerializer.Serialize(line, JsonRows.Format);
    }
}
