using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>What is to be done about a job now.</summary>
/// <param name="Lines">What the ledger is to hold besides: due times let pass, a new plan.</param>
/// <param name="Order">What is to be run now; null for nothing.</param>
internal sealed record JobDecision(IReadOnlyList<LedgerLine> Lines, RunOrder? Order);
