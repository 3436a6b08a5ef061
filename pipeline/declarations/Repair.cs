namespace PerfEtl.Pipeline.Declarations;

/// <summary>A spelling that was changed while its meaning stayed: <c>&gt; = 90%</c> became <c>&gt;=90%</c>.</summary>
/// <param name="Kind">What was done, a stable code such as <c>COMPARATOR_SPACING</c>.</param>
/// <param name="Field">Which field: <c>target</c>, <c>level2</c>, <c>name</c>, <c>fiscal_year</c> …</param>
/// <param name="RowNo">The indicator's row number, 1-based; null outside the indicator table.</param>
/// <param name="Before">As printed.</param>
/// <param name="After">As used.</param>
/// <param name="Reason">Why, in one Chinese clause.</param>
/// <param name="Place">Where the printed text stands.</param>
internal sealed record Repair(
    string Kind, string Field, int? RowNo, string Before, string After, string Reason, Place Place);
