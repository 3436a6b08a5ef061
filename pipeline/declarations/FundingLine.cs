namespace PerfEtl.Pipeline.Declarations;

/// <summary>One funding line (资金来源) of a form: a label, and the amount that stands beside it.</summary>
/// <param name="Code">Code of <c>seeds/lookups/funding_lines.csv</c>, for example <c>project.fiscal</c>.</param>
/// <param name="Label">The label as printed, for example <c>其中：财政资金</c>.</param>
/// <param name="LabelPlace">Where the label stands.</param>
/// <param name="Amount">The amount in yuan; null for a blank cell.</param>
internal sealed record FundingLine(string Code, string Label, Place LabelPlace, Printed<Yuan>? Amount);
