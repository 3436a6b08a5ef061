namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_required_labels.csv</c>: a label that a kind of form always prints.
/// </summary>
/// <param name="FormKind"><c>any</c> is every form, <c>project_and_year</c> shows both halves of the money.</param>
/// <param name="Field">Field id, or the code of a funding line: <c>start_date</c>, <c>project.total</c>.</param>
/// <param name="Label">The label as people know it, for example 计划开始日期.</param>
internal sealed record RequiredLabel(string FormKind, string Field, string Label);
