using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Tells by the labels a form prints which kinds of form it is, so that a lost label is noticed.</summary>
/// <remarks>
/// A kind is recognised while two thirds of its labels stand: one or two lost labels of the 15 of
/// <c>project_and_year</c> are damage, six are another kind of form.
/// </remarks>
internal sealed class FormKinds(IEnumerable<RequiredLabel> rows)
{
    /// <summary>The kind that every form is.</summary>
    public const string Any = "any";

    private readonly IReadOnlyList<IGrouping<string, RequiredLabel>> _kinds =
        [.. rows.GroupBy(row => row.FormKind, StringComparer.Ordinal)];

    /// <summary>The labels that a form of these kinds must print, each once.</summary>
    public IReadOnlyList<RequiredLabel> RequiredOf(Declaration form) =>
        [.. _kinds.Where(kind => IsOfKind(form, kind)).SelectMany(kind => kind).DistinctBy(label => label.Field)];

    /// <summary>The form is of this kind.</summary>
    public bool IsOf(Declaration form, string formKind) =>
        formKind == Any || _kinds.Any(kind => kind.Key == formKind && IsOfKind(form, kind));

    /// <summary>The form prints the label of this field or funding line.</summary>
    public static bool HasLabel(Declaration form, string field) =>
        form.Labels.ContainsKey(field) || form.Funding[field] is not null;

    private static bool IsOfKind(Declaration form, IGrouping<string, RequiredLabel> kind) =>
        kind.Key == Any || 3 * kind.Count(label => HasLabel(form, label.Field)) >= 2 * kind.Count();
}

/// <summary>
/// One row of <c>seeds/lookups/check_required_labels.csv</c>: a label that a kind of form always prints.
/// </summary>
/// <param name="FormKind"><c>any</c> is every form, <c>project_and_year</c> shows both halves of the money.</param>
/// <param name="Field">Field id, or the code of a funding line: <c>start_date</c>, <c>project.total</c>.</param>
/// <param name="Label">The label as people know it, for example 计划开始日期.</param>
internal sealed record RequiredLabel(string FormKind, string Field, string Label);
