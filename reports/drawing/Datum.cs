namespace PerfEtl.Reports.Drawing;

/// <summary>What a group of shapes stands for, so that programs and screen readers can read it too.</summary>
/// <param name="Label">One sentence for people: the tooltip and the spoken text.</param>
/// <param name="Values">Exact values by name (lower case, hyphens): <c>total-cny</c> → <c>41000000.00</c>.</param>
public sealed record Datum(string Label, IReadOnlyList<KeyValuePair<string, string>> Values);
