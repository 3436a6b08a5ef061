using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>A run that is to take place now.</summary>
/// <param name="Due">The due time it is for, UTC; null for a run by hand.</param>
/// <param name="Attempt">Which attempt at it, from 1.</param>
/// <param name="Why">Why.</param>
internal sealed record RunOrder(DateTime? Due, int Attempt, RunReason Why);
