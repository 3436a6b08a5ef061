namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>One cell of the table's head.</summary>
/// <param name="Column">Its column, 1-based.</param>
/// <param name="Role">What stands below it, one of <see cref="ColumnRoles"/>.</param>
/// <param name="Span">Columns it covers; 0 where the document has no rulings to tell.</param>
/// <param name="Heading">As printed, both lines of a head of two: <c>年度指标值 度量单位</c>.</param>
internal sealed record ColumnRole(int Column, string Role, int Span, string Heading);
