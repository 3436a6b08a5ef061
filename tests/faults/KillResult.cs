namespace PerfEtl.Tests.Faults;

/// <summary>What one kill did.</summary>
/// <param name="Point">The step, or the time since the start.</param>
/// <param name="WasKilled">False if the run had ended before.</param>
/// <param name="WasPublished">Whether readers saw the new state when the process was dead.</param>
/// <param name="NextRun">What the next run printed.</param>
/// <param name="Fault">What went wrong; null if everything held.</param>
internal sealed record KillResult(string Point, bool WasKilled, bool WasPublished, string NextRun, string? Fault);
