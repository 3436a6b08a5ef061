namespace PerfEtl.Pipeline.Check.Words;

/// <summary>One row of <c>seeds/lookups/check_categories.csv</c>: a known 项目类别.</summary>
internal sealed record CategoryRow(string Category);
