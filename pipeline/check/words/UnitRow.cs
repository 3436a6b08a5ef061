namespace PerfEtl.Pipeline.Check.Words;

/// <summary>The one column of <c>units.csv</c> and <c>check_percent_units.csv</c> that the rules need.</summary>
internal sealed record UnitRow(string Unit);
