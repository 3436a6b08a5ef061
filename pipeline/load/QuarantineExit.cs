using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Quarantine;

namespace PerfEtl.Pipeline.Load;

/// <summary>How what waits in quarantine comes back into the warehouse, or is given up, by a person's order.</summary>
/// <remarks>
/// Each night reads by itself what waits and is still delivered. How a case has ended after either is decided in
/// <c>warehouse/models/staging/stg_quarantine_end.sql</c>.
/// </remarks>
/// <param name="loader">Knows what waits.</param>
/// <param name="contents">What the load looks at.</param>
/// <param name="inbox">Takes bytes in again.</param>
/// <param name="archive">Has the bytes of everything that waits.</param>
/// <param name="factsAt">What a source tells of a file, by its path.</param>
internal sealed class QuarantineExit(
    Loader loader, LoadContents contents, InboxReader inbox, Archive archive, Func<string, OutsideFacts> factsAt)
{
    /// <summary>Who orders it: <c>perfetl@finance-01</c>.</summary>
    public required string By { get; init; }

    /// <summary>Gives up what is chosen of all that waits.</summary>
    public void Drop(Func<IReadOnlyList<QuarantineCase>, IReadOnlyList<QuarantineCase>> choose, string reason)
    {
        foreach (var chosen in choose(loader.WaitingCases())) contents.Add(Dropped(chosen, reason));
    }

    /// <summary>Adds facts to what is chosen of all that waits, and has it read again.</summary>
    public void Complete(
        Func<IReadOnlyList<QuarantineCase>, IReadOnlyList<QuarantineCase>> choose, OutsideFacts facts, string reason)
    {
        var chosen = choose(loader.WaitingCases());
        foreach (var form in chosen.DistinctBy(form => (form.Sha256, form.FormNo)))
            contents.Add(new ManifestEntry.Completed(form.Sha256, form.FormNo, facts, By, reason));
        foreach (var document in chosen.DistinctBy(form => (form.Sha256, form.Source, form.Id)))
            contents.Add(Resubmitted(document, archive.Read(document.Sha256)));
    }

    /// <summary>Reads all that waits again, or what a person put in its place.</summary>
    /// <param name="folder">Where people find what waits.</param>
    public void Replay(string folder)
    {
        var waiting = loader.WaitingCases();
        foreach (var (document, bytes) in QuarantineFolder.ToReadAgain(folder, waiting))
        {
            contents.Add(Resubmitted(document, bytes));
            if (Archive.HashOf(bytes) == document.Sha256) continue;
            // Whoever mended it has given up what still lies in the inbox.
            foreach (var form in waiting.Where(form => form.Sha256 == document.Sha256))
                contents.Add(Dropped(form, "隔离区里改好的文件取代了它"));
        }
    }

    private Submission Resubmitted(QuarantineCase document, byte[] bytes) => inbox.Keep(
        document.Name, document.Source, document.Id, bytes, facts: document.Source.Length == 0
            ? factsAt(document.Id)
            : OutsideFacts.Of(document.SourceFacts));

    private ManifestEntry.Dropped Dropped(QuarantineCase form, string reason) =>
        new(form.Sha256, form.FormNo, form.Name, form.Source, form.Id, By, reason);
}
