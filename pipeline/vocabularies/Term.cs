namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>One entry of the vocabulary: what a label announces, and which one it is.</summary>
/// <param name="Kind">Field, funding line, head of a column, level 1 or 2.</param>
/// <param name="Code">Field id, funding code, column role or the taxonomy's word.</param>
internal sealed record Term(TermKind Kind, string Code);
