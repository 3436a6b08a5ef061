namespace PerfEtl.Pipeline.Check.Words;

/// <summary>One row of <c>check_percent_units.csv</c>.</summary>
internal sealed record UnitRow(string Unit);
