using System.Globalization;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Runs;

/// <summary>The book of all runs, and of all due times that were let pass: <c>runs/2026-11.jsonl</c>.</summary>
/// <remarks>
/// Lines are only added, one file a month, each flushed to the disk. Several processes may share it; what is decided
/// from the book is decided and written under one lock, so a due time is taken once.
/// </remarks>
internal sealed class RunLedger(DataFolder data, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, MonthCopy> months = [];
    private readonly Lock readingOrWriting = new();
    private IReadOnlyList<LedgerLine> all = [];

    /// <summary>The folder of the book.</summary>
    public string Folder { get; } = Path.Combine(data.Root, "runs");

    /// <summary>Now, UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>One file for each run at work, locked by its process.</summary>
    public string OpenRuns => Path.Combine(Folder, "open");

    /// <summary>Lines that a crash or a foreign hand made unreadable, as of the last reading.</summary>
    public int DamagedLines
    {
        get
        {
            lock (readingOrWriting) return months.Values.Sum(month => month.Damaged);
        }
    }

    /// <summary>Bytes of the book; another number means that there is something new in it.</summary>
    public long Size => !Directory.Exists(Folder) ? 0
        : Directory.EnumerateFiles(Folder, "*.jsonl").Sum(path => new FileInfo(path).Length);

    /// <summary>Every line, in the order of writing.</summary>
    public IReadOnlyList<LedgerLine> Lines()
    {
        lock (readingOrWriting)
        {
            if (!Directory.Exists(Folder)) return [];
            var hasGrown = false;
            foreach (var path in Directory.EnumerateFiles(Folder, "*.jsonl")) hasGrown |= Refresh(path);
            if (hasGrown) all = [.. months.Values.SelectMany(month => month.Lines).OrderBy(line => line.No)];
            return all;
        }
    }

    /// <summary>Every run and every due time let pass, in that order.</summary>
    public IReadOnlyList<RunRecord> Records() => RunRecords.Of(Lines(), RunLock.IsHeld(OpenRuns));

    /// <summary>Adds a line.</summary>
    public void Append(LedgerLine line) => Append(_ => [line]);

    /// <summary>Decides from the book what to add, and adds it, while no other process can.</summary>
    /// <returns>The lines as written.</returns>
    /// <exception cref="IOException">The book cannot be written, or another process holds it for too long.</exception>
    public IReadOnlyList<LedgerLine> Append(Func<IReadOnlyList<LedgerLine>, IReadOnlyList<LedgerLine>> decide)
    {
        lock (readingOrWriting)
        {
            Directory.CreateDirectory(OpenRuns);
            using var held = Hold();
            var known = Lines();
            var last = known.Count > 0 ? known[^1].No : 0;
            var added = decide(known).Select((line, index) => line with { No = last + index + 1 }).ToList();
            foreach (var month in added.GroupBy(line => PathOf(line.At))) LedgerFile.Append(month.Key, month);
            return added;
        }
    }

    private string PathOf(DateTime at) =>
        Path.Combine(Folder, at.ToString("yyyy-MM", CultureInfo.InvariantCulture) + ".jsonl");

    // Files only grow, so only what follows the last line that was read is new.
    private bool Refresh(string path)
    {
        var copy = months.GetValueOrDefault(path) ?? new MonthCopy(0, [], 0);
        var length = new FileInfo(path).Length;
        if (copy.Length == length) return false;
        if (length < copy.Length) copy = new MonthCopy(0, [], 0);
        var (lines, damaged, until) = LedgerFile.Read(path, copy.Length);
        months[path] = new MonthCopy(until, [.. copy.Lines, .. lines], copy.Damaged + damaged);
        return true;
    }

    private FileStream Hold()
    {
        for (var until = DateTime.UtcNow + LongestWait; ; Thread.Sleep(10))
        {
            try
            {
                return new FileStream(
                    Path.Combine(Folder, "ledger.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException busy) when (DateTime.UtcNow < until && busy is not DirectoryNotFoundException)
            {
            }
        }
    }

    private sealed record MonthCopy(long Length, IReadOnlyList<LedgerLine> Lines, int Damaged);
}
