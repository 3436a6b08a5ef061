namespace PerfEtl.Pipeline.Check.Words;

/// <summary>One row of <c>seeds/lookups/check_unit_variants.csv</c>: 批次 says the same as 批.</summary>
internal sealed record UnitVariant(string Unit, string SameAs);
