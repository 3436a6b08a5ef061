namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>What tells a kind of form, a row of <c>form_kinds.csv</c>.</summary>
/// <param name="Kind">For example <c>self_assessment</c>.</param>
/// <param name="Where"><c>title</c>, <c>money</c> (a stage of amounts), <c>column</c> (a role), <c>label</c>.</param>
/// <param name="RecognisedBy">What stands there.</param>
/// <param name="Facts"><c>target</c>, <c>assessment</c>, or <c>none</c> for a kind that is of no project.</param>
internal sealed record FormKindMark(string Kind, string Where, string RecognisedBy, string Facts);
