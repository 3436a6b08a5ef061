using System.Globalization;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The sign of life of whoever watches the schedule: the moment in <c>runs/serve.alive</c>.</summary>
internal sealed class Heartbeat(RunLedger ledger) : IDisposable
{
    // Several beats may be lost to a busy disk.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly string path = Path.Combine(ledger.Folder, "serve.alive");
    private RunLock? mark;

    /// <summary>Whether a program watches the schedule now.</summary>
    public static bool IsBeating(RunLedger ledger) => Directory.Exists(Watchers(ledger))
        && Directory.EnumerateFiles(Watchers(ledger)).Select(Path.GetFileName).OfType<string>()
            .Any(RunLock.IsHeld(Watchers(ledger)));

    /// <summary>Writes down that the schedule is watched from now on, and since when it was not.</summary>
    public void Begin()
    {
        RunLock.RemoveDead(ledger.OpenRuns);
        RunLock.RemoveDead(Watchers(ledger));
        Directory.CreateDirectory(Watchers(ledger));
        mark = RunLock.Set(Watchers(ledger), ProcessIdentity.NewRun(ledger.Now));
        ledger.Append(new LedgerLine
        {
            Event = LedgerEvent.Serving,
            At = ledger.Now,
            DownSince = DownSince(),
            By = ProcessIdentity.Name,
            Process = Environment.ProcessId,
        });
    }

    /// <summary>Leaves a sign of life.</summary>
    public void Beat()
    {
        Directory.CreateDirectory(ledger.Folder);
        File.WriteAllText(path, ledger.Now.ToString("O", CultureInfo.InvariantCulture));
    }

    public void Dispose() => mark?.Dispose();

    private static string Watchers(RunLedger ledger) => Path.Combine(ledger.Folder, "watching");

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
