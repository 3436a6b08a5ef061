namespace PerfEtl.Pipeline.Schedule;

/// <summary>A kind of work that can be scheduled.</summary>
/// <param name="Name">As in the settings: <c>nightly</c>.</param>
/// <param name="Title">In Chinese.</param>
/// <param name="Work">Does it; reports its stages.</param>
internal sealed record ScheduledJob(
    string Name, string Title, Func<StageClock, CancellationToken, Task<RunResult>> Work)
{
    /// <summary>Whether other jobs ask for it, so that it needs no due times of its own.</summary>
    public bool RunsWithoutACron { get; init; }

    /// <summary>The job to run after a further attempt that brought something; null for none.</summary>
    public string? ThenAsks { get; init; }
}
