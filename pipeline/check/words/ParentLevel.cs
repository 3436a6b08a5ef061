namespace PerfEtl.Pipeline.Check.Words;

/// <summary>One row of <c>seeds/lookups/taxonomy.csv</c>, only what stands below what.</summary>
/// <param name="Level1">For example 产出指标.</param>
/// <param name="Level2">For example 数量指标.</param>
internal sealed record ParentLevel(string Level1, string Level2);
