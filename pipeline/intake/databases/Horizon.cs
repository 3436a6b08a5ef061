namespace PerfEtl.Pipeline.Intake.Databases;

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
