using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Quarantine;

namespace PerfEtl.Pipeline.Load;

/// <summary>What people order by hand, as a load of its own: give up, complete, withdraw, read again.</summary>
/// <param name="loader">Knows what waits and what is in force.</param>
/// <param name="contents">What the load looks at.</param>
/// <param name="inbox">Takes bytes in again.</param>
/// <param name="archive">Has the bytes of everything that waits.</param>
/// <param name="factsAt">What a source tells of a file, by its path.</param>
internal sealed class HandChanges(
    Loader loader, LoadContents contents, InboxReader inbox, Archive archive, Func<string, OutsideFacts> factsAt)
{
    /// <summary>Who orders it: <c>perfetl@finance-01</c>.</summary>
    public required string By { get; init; }

    /// <summary>Gives up what is chosen of all that waits.</summary>
    public void Drop(Func<IReadOnlyList<WaitingCase>, IReadOnlyList<WaitingCase>> choose, string reason)
    {
        foreach (var chosen in choose(loader.WaitingCases())) contents.Add(Dropped(chosen, reason));
    }

    /// <summary>Adds facts to what is chosen of all that waits, and has it read again.</summary>
    public void Complete(
        Func<IReadOnlyList<WaitingCase>, IReadOnlyList<WaitingCase>> choose, OutsideFacts facts, string reason)
    {
        var chosen = choose(loader.WaitingCases());
        foreach (var form in chosen.DistinctBy(form => (form.Sha256, form.FormNo)))
            contents.Add(new ManifestEntry.Completed(form.Sha256, form.FormNo, facts, By, reason));
        foreach (var document in chosen.DistinctBy(form => (form.Sha256, form.Source, form.Id)))
            contents.Add(Again(document, archive.Read(document.Sha256)));
    }

    /// <summary>Ends what is chosen of all that is in force.</summary>
    public void Withdraw(
        Func<IReadOnlyList<DeclarationInForce>, IReadOnlyList<DeclarationInForce>> choose, string reason)
    {
        foreach (var chosen in choose(loader.DeclarationsInForce()))
        {
            contents.Add(new ManifestEntry.Recalled(
                chosen.FiscalYear, chosen.Department, chosen.Project, By, reason)
            {
                Facts = chosen.Facts,
            });
        }
    }

    /// <summary>Reads all that waits again, or what a person put in its place.</summary>
    /// <param name="folder">Where people find what waits.</param>
    public void Replay(string folder)
    {
        var waiting = loader.WaitingCases();
        foreach (var (document, bytes) in QuarantineFolder.Again(folder, waiting))
        {
            contents.Add(Again(document, bytes));
            if (Archive.HashOf(bytes) == document.Sha256) continue;
            // Whoever mended it has given up what still lies in the inbox.
            foreach (var form in waiting.Where(form => form.Sha256 == document.Sha256))
                contents.Add(Dropped(form, "隔离区里改好的文件取代了它"));
        }
    }

    private Submission Again(WaitingCase document, byte[] bytes) => inbox.Keep(
        document.Name, document.Source, document.Id, bytes, facts: document.Source.Length == 0
            ? factsAt(document.Id)
            : OutsideFacts.Of(document.SourceFacts));

    private ManifestEntry.Dropped Dropped(WaitingCase form, string reason) =>
        new(form.Sha256, form.FormNo, form.Name, form.Source, form.Id, By, reason);
}
