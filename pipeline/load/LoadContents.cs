using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Quarantine;

namespace PerfEtl.Pipeline.Load;

/// <summary>What one load looks at: staged for the warehouse, and written down in the manifest.</summary>
/// <param name="loader">The load's transaction.</param>
/// <param name="reader">Reads documents that are not known yet.</param>
/// <param name="manifest">Where it is written down; null while a manifest is being repeated.</param>
internal sealed class LoadContents(Loader loader, DocumentReader reader, Manifest? manifest)
{
    private readonly Dictionary<string, int> known = new(loader.KnownDocuments(), StringComparer.Ordinal);
    private readonly IReadOnlySet<string> takenBack = loader.TakenBackDocuments();
    private readonly GivenUpForms givenUp = loader.GivenUpForms();
    private readonly Completions completions = loader.Completions();
    private readonly HashSet<string> completed = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<(string Path, string Sha256), int> standing = loader.StandingFiles();

    // So many that a slow document does not keep the others from being read.
    private readonly StagingOrder order = new(mostDocuments: 4 * reader.Readers.Size);

    private StagingWriter Staging => loader.Staging;

    /// <summary>Whether the same files as they are now need not be read, if all they gave is in force.</summary>
    /// <remarks>What was set aside, taken back or came from a database is looked at every night.</remarks>
    public bool IsSettled { get; private set; } = true;

    /// <summary>Whether everything looked at is in force as it stands, from where it was before.</summary>
    public bool IsQuiet { get; private set; } = true;

    /// <summary>Whether a document is in force as it stands, so that its bytes are not needed.</summary>
    public bool Knows(string path, string sha256) =>
        known.ContainsKey(sha256) || takenBack.Contains(sha256) || standing.ContainsKey((path, sha256));

    /// <summary>Stages a document.</summary>
    /// <param name="entry">As it goes into the manifest.</param>
    /// <param name="open">Gives the document; called only if it is not known.</param>
    public void Add(ManifestEntry.Read entry, Func<Document> open)
    {
        manifest?.Add(entry);
        if (takenBack.Contains(entry.Sha256) && !completed.Contains(entry.Sha256))
            order.Add(() => Stage(entry, 0, "taken_back"));
        else if (givenUp.HoldWhole(entry.Sha256)) order.Add(() => Stage(entry, 0, "given_up"));
        else if (known.ContainsKey(entry.Sha256)) StageKnown(entry);
        else if (Stands(entry) is { } inForce) order.Add(() => Stage(entry, inForce, "unchanged"));
        else AddNew(entry, open());
    }

    /// <summary>Stages something that is set aside without looking into it.</summary>
    public void Add(ManifestEntry.Refused entry)
    {
        manifest?.Add(entry);
        IsQuiet = IsSettled = false;
        var isGivenUp = givenUp.Hold(entry.Sha256, entry.Source, entry.Id);
        order.Add(() =>
        {
            Staging.Stage(entry, isGivenUp ? "given_up" : "quarantined");
            if (isGivenUp) return;
            Staging.Quarantine(entry.Sha256, entry.Name, 0, new Refusal(
                default, entry.Field, entry.Found, entry.Reason, entry.Verdict));
        });
    }

    /// <summary>Stages that a person gave up something in quarantine.</summary>
    public void Add(ManifestEntry.Dropped entry)
    {
        manifest?.Add(entry);
        IsQuiet = IsSettled = false;
        order.Add(() => Staging.Drop(entry));
    }

    /// <summary>Stages what a person added to a form; its document is read with it from here on.</summary>
    public void Add(ManifestEntry.Completed entry)
    {
        manifest?.Add(entry);
        IsQuiet = IsSettled = false;
        completed.Add(entry.Sha256);
        completions.Add(new Completion
        {
            Sha256 = entry.Sha256,
            FormNo = entry.FormNo,
            Year = entry.Facts.Year,
            Department = entry.Facts.Department,
            Project = entry.Facts.Project,
            Unit = entry.Facts.Unit,
        });
        order.Add(() => Staging.Complete(entry));
    }

    /// <summary>Stages that a person declared a declaration withdrawn.</summary>
    public void Add(ManifestEntry.Recalled entry)
    {
        manifest?.Add(entry);
        IsQuiet = IsSettled = false;
        order.Add(() => Staging.Recall(entry));
    }

    /// <summary>Stages that a source took a submission back.</summary>
    public void Add(ManifestEntry.Withdrawn entry)
    {
        manifest?.Add(entry);
        IsQuiet = IsSettled = false;
        order.Add(() => Staging.Withdraw(entry.Source, entry.Id));
    }

    /// <summary>Stages how far a source has been read.</summary>
    public void Add(ManifestEntry.Marked entry)
    {
        manifest?.Add(entry);
        IsQuiet = IsSettled = false;
        order.Add(() => Staging.Mark(entry.Source, entry.Mark));
    }

    /// <summary>Waits for every document that is still being read, and stages it.</summary>
    public void Complete() => order.Complete();

    /// <summary>
    /// Remembers under which id a source delivered a document, and a file's stamp if it may be trusted.
    /// </summary>
    public void Remember(ManifestEntry.Read entry, FileStamp? stamp)
    {
        // What was given up does not stand for its place; what was in force from there stays.
        if (givenUp.HoldWhole(entry.Sha256)) return;
        IsQuiet = false;
        IsSettled &= stamp is not null;
        order.Add(() => Staging.Submit(entry.Source, entry.Id, entry.Sha256, stamp));
    }

    // Known from here on, as it was in the order of the night; how many forms it gives is known when it is staged.
    private void AddNew(ManifestEntry.Read entry, Document document)
    {
        IsQuiet = false;
        known[entry.Sha256] = 0;
        var reading = reader.ExtractAsync(document);
        order.Add(document, () =>
        {
            var extraction = reading.GetAwaiter().GetResult();
            var (forms, read) = reader.Stage(document, extraction, Staging, givenUp.Of(entry.Sha256),
                formNo => (completions.Of(entry.Sha256, formNo), entry.Facts));
            known[entry.Sha256] = Math.Max(read, 0);
            Stage(entry, forms, read == forms ? "loaded" : "quarantined");
        });
    }

    // A file that lies where it lay is no new submission, also after others have replaced what it said; a person who
    // names it submits it again.
    private int? Stands(ManifestEntry.Read entry) =>
        !entry.IsNamedByHand && entry.Source.Length == 0
        && standing.TryGetValue((entry.Id, entry.Sha256), out var forms) ? forms : null;

    private void StageKnown(ManifestEntry.Read entry) =>
        order.Add(() => Stage(entry, known[entry.Sha256], "unchanged"));

    private void Stage(ManifestEntry.Read entry, int forms, string outcome) =>
        Staging.Stage(entry, forms, outcome);
}
