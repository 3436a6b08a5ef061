using System.Globalization;

namespace PerfEtl.Tests.Schedule;

/// <summary>A run ledger of a job that ran on time some days ago, in a program that ended soon after.</summary>
internal static class Overdue
{
    /// <summary>Writes it.</summary>
    /// <returns>The cron text: due every day, last half an hour ago.</returns>
    public static string Since(string data, int days)
    {
        var due = DateTime.UtcNow.AddMinutes(-30);
        var cron = due.AddHours(8).ToString("s m H '* * ?'", CultureInfo.InvariantCulture);
        var ran = due.AddDays(-days);
        Directory.CreateDirectory(Path.Combine(data, "runs"));
        File.WriteAllText(Path.Combine(data, "runs", $"{ran:yyyy-MM}.jsonl"), string.Join('\n',
            Line(1, "planned", ran.AddDays(-1), $"\"cron\":\"{cron}\",\"time_zone\":\"Asia/Shanghai\""),
            Line(2, "started", ran, $"\"run\":\"a\",\"due\":\"{Text(ran)}\",\"attempt\":1,\"why\":\"schedule\""),
            Line(3, "ended", ran.AddSeconds(9), "\"run\":\"a\",\"outcome\":\"done\",\"exit_code\":0"), ""));
        File.WriteAllText(Path.Combine(data, "runs", "serve.alive"), Text(ran.AddMinutes(15)));
        return cron;
    }

    private static string Line(int no, string what, DateTime at, string more) =>
        $"{{\"no\":{no},\"event\":\"{what}\",\"at\":\"{Text(at)}\",\"job\":\"nightly\",\"by\":\"x@y\",{more}}}";

    private static string Text(DateTime moment) =>
        moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
