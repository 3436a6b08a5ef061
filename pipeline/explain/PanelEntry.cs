namespace PerfEtl.Pipeline.Explain;

/// <summary>One entry of the side panel.</summary>
/// <param name="Anchor">What a link to it names: <c>e7</c>.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Number">What its box is numbered with, from 1 in each form; 0 for none.</param>
/// <param name="Title">The field, the name of an indicator, or the rule.</param>
/// <param name="Value">What was read, or the sentence of a finding.</param>
/// <param name="Note">How that is known; empty for none.</param>
/// <param name="IsInferred">The note tells of something that is not printed.</param>
/// <param name="Target">Anchor of the cell or page it is about; null if it is nowhere.</param>
/// <param name="Where">That place in words; empty if nowhere.</param>
internal sealed record PanelEntry(
    string Anchor, EntryKind Kind, int Number, string Title, string Value, string Note, bool IsInferred,
    string? Target, string Where);
