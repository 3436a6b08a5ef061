using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Explain;

/// <summary>What the side panel says of one form.</summary>
/// <param name="FormNo">Which form of its document, 1-based.</param>
/// <param name="Title">Its project and year, or that it is set aside.</param>
/// <param name="IsRefused">Nothing of it is loaded.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Sections">Without empty ones.</param>
internal sealed record FormPanel(
    int FormNo, string Title, bool IsRefused, Place Start, IReadOnlyList<PanelSection> Sections)
{
    /// <summary>How many entries of a kind it has.</summary>
    public int Count(EntryKind kind) => Sections.Sum(section => section.Entries.Count(entry => entry.Kind == kind));
}

/// <summary>Entries of the side panel under one heading.</summary>
/// <param name="Style">How they are set: <c>fields</c>, <c>money</c>, <c>texts</c>, <c>rows</c>, <c>notes</c>.</param>
/// <param name="Title">The heading.</param>
/// <param name="Entries">From top to bottom.</param>
internal sealed record PanelSection(string Style, string Title, IReadOnlyList<PanelEntry> Entries);

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

/// <summary>What an entry of the side panel tells.</summary>
internal enum EntryKind
{
    /// <summary>A field, an amount, a goal or an indicator that was read.</summary>
    Read,

    /// <summary>A spelling that was changed.</summary>
    Repair,

    /// <summary>A finding worth knowing.</summary>
    Info,

    /// <summary>A finding that is probably a slip.</summary>
    Warning,

    /// <summary>A finding that is a contradiction.</summary>
    Error,

    /// <summary>Why a form or the file is set aside.</summary>
    Refusal,
}
