using System.Globalization;
using PerfEtl.Pipeline.Schedule.Ledger;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The sign of life of whoever watches the schedule: the moment in <c>runs/serve.alive</c>.</summary>
internal sealed class Pulse(RunLedger ledger)
{
    // Several beats may be lost to a busy disk.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly string path = Path.Combine(ledger.Folder, "serve.alive");

    /// <summary>Writes down that the schedule is watched from now on, and since when it was not.</summary>
    public void Begin()
    {
        RunMark.RemoveDead(ledger.OpenRuns);
        ledger.Append(new LedgerLine
        {
            Event = LedgerEvent.Serving,
            At = ledger.Now,
            DownSince = DownSince(),
            By = Operator.Name,
            Process = Environment.ProcessId,
        });
    }

    /// <summary>Leaves a sign of life.</summary>
    public void Beat()
    {
        Directory.CreateDirectory(ledger.Folder);
        File.WriteAllText(path, ledger.Now.ToString("O", CultureInfo.InvariantCulture));
    }

    // Null if somebody watches, or nobody ever did.
    private DateTime? DownSince()
    {
        var last = Last() ?? ledger.Lines().LastOrDefault(line => line.Event == LedgerEvent.Serving)?.At;
        return last is { } beat && ledger.Now - beat > LongestPause ? beat : null;
    }

    private DateTime? Last() =>
        File.Exists(path) && DateTime.TryParse(
            File.ReadAllText(path), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var beat)
            ? beat : null;
}
