namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>One cell of the table's head.</summary>
/// <param name="Column">Its column, 1-based.</param>
/// <param name="Role">What stands below it: <c>level1</c>, <c>level2</c>, <c>name</c>, <c>target</c> …</param>
/// <param name="Span">Columns it covers; 0 where the document has no rulings to tell.</param>
internal sealed record ColumnRole(int Column, string Role, int Span);
