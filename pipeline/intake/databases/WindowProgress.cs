namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A pull by time: a window is listed again, and what of it was delivered is told by its versions.</summary>
/// <remarks>
/// A row can be committed long after the time it carries. Every pull lists from the floor on. What a pull finds as the
/// next floor, the overlap before it, holds only after a later pull that began when no transaction of then was running.
/// </remarks>
internal sealed class WindowProgress : PullProgress
{
    private readonly DatabaseMark start;
    private readonly VersionType type;
    private readonly TimeSpan overlap;
    private readonly Horizon horizon;
    private readonly Dictionary<string, long> known;
    private readonly List<KeyValuePair<string, long>> taken = [];
    private readonly long? floor;
    private long highest;

    public WindowProgress(DatabaseMark mark, VersionType type, TimeSpan overlap, Horizon horizon)
    {
        (start, this.type, this.overlap, this.horizon) = (mark, type, overlap, horizon);
        known = KnownRows.Unpack(mark.Known);
        floor = mark.Floor;
    }

    public override object From => floor is { } version ? type.ValueOf(version) : type.Lowest;

    public override object Until => type.Highest;

    public override bool MayHaveDelivered(SubmissionRow row) => floor is not null || known.ContainsKey(row.Key);

    public override bool IsNews(SubmissionRow row, bool isSubmitted)
    {
        highest = Math.Max(highest, VersionType.NumberOf(row.Version));
        return !known.TryGetValue(row.Key, out var state) || state != StateOf(row, isSubmitted);
    }

    public override PullPoint Take(SubmissionRow row, bool isSubmitted)
    {
        taken.Add(new(row.Key, StateOf(row, isSubmitted)));
        known[row.Key] = taken[^1].Value;
        return new PullPoint(this, taken.Count);
    }

    public override DatabaseMark MarkAfter(int taken)
    {
        if (taken < int.MaxValue) return start with { Known = Packed(KnownAfter(taken), start.Floor) };
        var next = NextFloor();
        if (!HaveEnded(start, horizon)) return start with { Known = Packed(known, floor) };

        // Without transaction numbers the overlap alone has to do; with them this pull saw the ends of all that ran at
        // the one before.
        var reached = horizon.NextTransaction is null ? next : start.NextFloor ?? long.MinValue;
        return start with
        {
            Floor = reached,
            NextFloor = next,
            NextTransaction = horizon.NextTransaction,
            Known = Packed(known, reached),
        };
    }

    private Dictionary<string, long> KnownAfter(int taken)
    {
        var rows = KnownRows.Unpack(start.Known);
        foreach (var (key, state) in this.taken.Take(taken)) rows[key] = state;
        return rows;
    }

    // A row dated in the future must not pull the floor along, and a source's clock may keep UTC or local time.
    private long NextFloor()
    {
        var now = Math.Min(horizon.UtcNow.Ticks, horizon.LocalNow.Ticks);
        var newest = highest > 0 ? Math.Min(highest, now) : now;
        return Math.Max(floor ?? long.MinValue, newest - Math.Min(newest, overlap.Ticks));
    }

    // Numbers that went back belong to another copy of the server: what ran then runs no more.
    private static bool HaveEnded(DatabaseMark mark, Horizon horizon) =>
        mark.NextTransaction is not { } next || horizon.OldestTransaction is not { } oldest
        || oldest >= next || horizon.NextTransaction < next;

    private static string Packed(Dictionary<string, long> rows, long? floor) =>
        KnownRows.Pack(rows.Where(row => floor is null || Math.Abs(row.Value) > floor));

    private static long StateOf(SubmissionRow row, bool isSubmitted) =>
        isSubmitted ? VersionType.NumberOf(row.Version) : -VersionType.NumberOf(row.Version);
}

/// <summary>What the server says of the moment before a pull.</summary>
internal sealed record Horizon
{
    /// <summary>The server's clock.</summary>
    public required DateTime UtcNow { get; init; }

    /// <summary>The server's clock in its own time zone.</summary>
    public required DateTime LocalNow { get; init; }

    /// <summary>The oldest transaction still running; null where the server does not number them.</summary>
    public long? OldestTransaction { get; init; }

    /// <summary>The number the next transaction gets.</summary>
    public long? NextTransaction { get; init; }

    /// <summary>The lowest rowversion not committed yet; null where there is none.</summary>
    public long? LowestActiveVersion { get; init; }
}
