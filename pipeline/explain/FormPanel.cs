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
