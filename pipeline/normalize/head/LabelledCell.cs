using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>A cell of the form's head, and what it is the label of; no term means it is a value.</summary>
internal sealed record LabelledCell(Cell Cell, Term? Term)
{
    /// <summary>The field this cell is the label of, or null.</summary>
    public string? Field => Term is { Kind: TermKind.Field } ? Term.Code : null;

    /// <summary>The funding line this cell is the label of, as <c>scope.line</c>, or null.</summary>
    public string? FundingLine => Term is { Kind: TermKind.FundingLine } ? Term.Code : null;
}
