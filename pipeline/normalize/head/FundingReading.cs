using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>The money of a form.</summary>
/// <param name="Declared">What was declared.</param>
/// <param name="Executed">What a self-assessment prints beside it.</param>
/// <param name="UnitFrom">Where the unit was taken from; null for a form without amounts.</param>
internal sealed record FundingReading(Funding Declared, Execution Executed, Provenance? UnitFrom);
