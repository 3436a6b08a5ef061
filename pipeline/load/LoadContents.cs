using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Load;

/// <summary>What one load looks at: staged for the warehouse, and written down in the manifest.</summary>
/// <param name="loader">The load's transaction.</param>
/// <param name="reader">Reads documents that are not known yet.</param>
/// <param name="manifest">Where it is written down; null while a manifest is being repeated.</param>
internal sealed class LoadContents(Loader loader, DocumentReader reader, Manifest? manifest)
{
    private readonly Dictionary<string, int> known = new(loader.KnownDocuments(), StringComparer.Ordinal);
    private readonly IReadOnlySet<string> takenBack = loader.TakenBackDocuments();

    private StagingWriter Staging => loader.Staging;

    /// <summary>Whether the same files as they are now need not be read, if all they gave is in force.</summary>
    /// <remarks>What was set aside, taken back or came from a database is looked at every night.</remarks>
    public bool IsSettled { get; private set; } = true;

    /// <summary>Whether everything looked at is in force as it stands, from where it was before.</summary>
    public bool IsQuiet { get; private set; } = true;

    /// <summary>Hashes of all documents read now or before.</summary>
    public IReadOnlyCollection<string> Read => known.Keys;

    /// <summary>Whether a document is in force as it stands, so that its bytes are not needed.</summary>
    public bool Knows(string sha256) => known.ContainsKey(sha256) || takenBack.Contains(sha256);

    /// <summary>Stages a document.</summary>
    /// <param name="entry">As it goes into the manifest.</param>
    /// <param name="open">Gives the document; called only if it is not known.</param>
    public void Add(ManifestEntry.Read entry, Func<Document> open)
    {
        manifest?.Add(entry);
        if (takenBack.Contains(entry.Sha256)) Stage(entry, 0, "taken_back");
        else if (known.TryGetValue(entry.Sha256, out var forms)) Stage(entry, forms, "unchanged");
        else AddNew(entry, open());
    }

    /// <summary>Stages something that is set aside without looking into it.</summary>
    public void Add(ManifestEntry.Refused entry)
    {
        manifest?.Add(entry);
        IsQuiet = IsSettled = false;
        Staging.Quarantine(entry.Sha256, entry.Name, 0, new Refusal(
            default, entry.Field, entry.Found, entry.Reason, entry.Verdict));
        Staging.Stage(entry.Sha256, entry.Name, entry.Bytes, 0, "quarantined", entry.Source);
    }

    /// <summary>Stages that a source took a submission back.</summary>
    public void Add(ManifestEntry.Withdrawn entry)
    {
        manifest?.Add(entry);
        IsQuiet = IsSettled = false;
        Staging.Withdraw(entry.Source, entry.Id);
    }

    /// <summary>Stages how far a source has been read.</summary>
    public void Add(ManifestEntry.Marked entry)
    {
        manifest?.Add(entry);
        IsQuiet = IsSettled = false;
        Staging.Mark(entry.Source, entry.Mark);
    }

    /// <summary>
    /// Remembers under which id a source delivered a document, and a file's stamp if it may be trusted.
    /// </summary>
    public void Remember(ManifestEntry.Read entry, FileStamp? stamp)
    {
        IsQuiet = false;
        IsSettled &= stamp is not null;
        Staging.Submit(entry.Source, entry.Id, entry.Sha256, stamp);
    }

    private void AddNew(ManifestEntry.Read entry, Document document)
    {
        IsQuiet = false;
        var (forms, read) = reader.Stage(document, Staging);
        known[entry.Sha256] = Math.Max(read, 0);
        Stage(entry, forms, read == forms ? "loaded" : "quarantined");
    }

    private void Stage(ManifestEntry.Read entry, int forms, string outcome) =>
        Staging.Stage(entry.Sha256, entry.Name, entry.Bytes, forms, outcome, entry.Source);
}
