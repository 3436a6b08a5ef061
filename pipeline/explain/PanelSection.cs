namespace PerfEtl.Pipeline.Explain;

/// <summary>Entries of the side panel under one heading.</summary>
/// <param name="Style">How they are set: <c>fields</c>, <c>money</c>, <c>texts</c>, <c>rows</c>, <c>notes</c>.</param>
/// <param name="Title">The heading.</param>
/// <param name="Entries">From top to bottom.</param>
internal sealed record PanelSection(string Style, string Title, IReadOnlyList<PanelEntry> Entries);
