namespace PerfEtl.Pipeline.Extract.Rows;

/// <summary>A value and the line of the document it stands on, 1-based.</summary>
internal readonly record struct RowValue(string? Text, int Line);
