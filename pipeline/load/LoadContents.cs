using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Quarantine;

namespace PerfEtl.Pipeline.Load;

/// <summary>What one load looks at: staged for the warehouse, and written down in the manifest.</summary>
/// <param name="loader">The load's transaction.</param>
/// <param name="reader">Reads documents that are not known yet.</param>
/// <param name="archive">Where the bytes of documents are.</param>
/// <param name="manifest">Where it is written down; null while a manifest is being repeated.</param>
internal sealed class LoadContents(Loader loader, FormReader reader, Archive archive, Manifest? manifest)
{
    private readonly KnownDocuments known = new(loader);
    private readonly IReadOnlySet<string> takenBack = loader.TakenBackDocuments();
    private readonly GivenUpForms givenUp = loader.GivenUpForms();
    private readonly Completions completions = loader.Completions();
    private readonly HashSet<string> completed = new(StringComparer.Ordinal);

    private readonly Lazy<IReadOnlyDictionary<string, (string Sha256, FileStamp Stamp)>> unchanged =
        new(loader.UnchangedFiles);

    private readonly List<ManifestEntry.Read> retold = [];
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);

    // So many that a slow document does not keep the others from being read.
    private readonly StagingOrder order = new(mostDocuments: 4 * reader.Readers.Size);

    private StagingWriter Staging => loader.Staging;

    /// <summary>Whether the same files as they are now need not be read, if all they gave is in force.</summary>
    /// <remarks>What was set aside, taken back or came from a database is looked at every night.</remarks>
    public bool IsRepeatable { get; private set; } = true;

    /// <summary>Whether everything looked at is in force as it stands, from where it was before.</summary>
    public bool IsUnchanged { get; private set; } = true;

    // Whether a document is in force as it stands and with what its source tells, so that its bytes are not needed.
    private bool Knows(SubmittedFile file, string sha256) => takenBack.Contains(sha256)
        || (known.At(file.Path, sha256) is { } document && document.Facts == file.Facts.Text);

    /// <summary>The hash of a file that lies as it lay and stands for what is in force; null for every other.</summary>
    public string? KnownHashOf(SubmittedFile file) =>
        !file.IsNamedByHand && unchanged.Value.TryGetValue(file.Path, out var last) && last.Stamp == file.Stamp
        && Knows(file, last.Sha256) ? last.Sha256 : null;

    /// <summary>Stages what came in, and writes it down.</summary>
    public void Add(Submission submission)
    {
        manifest?.Add(submission.Entry);
        if (submission.Entry is ManifestEntry.Read read)
        {
            Add(read, submission.Open!);
            if (!submission.IsAsBefore) Remember(read, submission.Stamp);
            return;
        }

        IsUnchanged = IsRepeatable = false;
        AddOther(submission.Entry);
    }

    /// <summary>Waits for every document that is still being read, and stages it.</summary>
    public void Complete()
    {
        order.Complete();
        foreach (var entry in retold) AddRetold(entry);
        order.Complete();
    }

    private void AddOther(ManifestEntry entry)
    {
        switch (entry)
        {
            case ManifestEntry.Refused refused:
                Add(refused);
                break;
            case ManifestEntry.Completed completion:
                Add(completion);
                break;
            case ManifestEntry.Dropped dropped:
                order.Add(() => Staging.Drop(dropped));
                break;
            case ManifestEntry.Recalled recalled:
                order.Add(() => Staging.Recall(recalled));
                break;
            case ManifestEntry.Withdrawn withdrawn:
                order.Add(() => Staging.Withdraw(withdrawn.Source, withdrawn.Id));
                break;
            case ManifestEntry.Marked marked:
                order.Add(() => Staging.Mark(marked.Source, marked.Mark));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Add(ManifestEntry.Read entry, Func<Document> open)
    {
        if (takenBack.Contains(entry.Sha256) && !completed.Contains(entry.Sha256))
            order.Add(() => Stage(entry, 0, "taken_back"));
        else if (givenUp.HoldWhole(entry.Sha256)) order.Add(() => Stage(entry, 0, "given_up"));
        else if (known.Of(entry) is not { } document) AddNew(entry, open());
        else if (document.Facts == entry.Facts?.Text) StageKnown(entry);
        else retold.Add(entry);
    }

    // Known, but read with other words of its source than are told now: once all that came tonight has been told, it
    // is read again, unless another place goes on telling those. One content is read in one way.
    private void AddRetold(ManifestEntry.Read entry)
    {
        if (begun.Contains(entry.Sha256)) order.Complete();
        var read = known.Of(entry)!;
        if (read.Facts == entry.Facts?.Text) StageKnown(entry);
        else if (!known.IsToldElsewhere(entry, read.Facts)) AddNew(entry, Submission.Again(entry, archive).Open!());
        else if (!read.UsesSource) StageKnown(entry);
        else Add(ToldOtherwise(entry, read));
    }

    private ManifestEntry.Refused ToldOtherwise(ManifestEntry.Read entry, KnownDocument read)
    {
        IsUnchanged = IsRepeatable = false;
        var (here, there) = (SourceWords.Of(entry.Facts), SourceWords.Of(OutsideFacts.Of(read.Facts)));
        return new ManifestEntry.Refused(
            "", entry.Bytes, entry.Name, "来源", here,
            $"与内容完全相同的另一份不同：那一份已按“{there}”读入，原表自己没有写。"
            + "请改正来源设置或移走其中一份；要以这一份为准，运行 perfetl load 指明它",
            Verdict.Unclear, entry.Source, entry.Id);
    }

    private void Add(ManifestEntry.Refused entry)
    {
        var isGivenUp = givenUp.Hold(entry.Sha256, entry.Source, entry.Id);
        order.Add(() =>
        {
            Staging.Stage(entry, isGivenUp ? "given_up" : "quarantined");
            if (isGivenUp) return;
            Staging.Quarantine(entry.Sha256, entry.Name, 0, new Refusal(
                default, entry.Field, entry.Found, entry.Reason, entry.Verdict));
        });
    }

    // Its document is read with it from here on.
    private void Add(ManifestEntry.Completed entry)
    {
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

    // Under which id a source delivered a document, and a file's stamp if it may be trusted.
    private void Remember(ManifestEntry.Read entry, FileStamp? stamp)
    {
        // What was given up does not stand for its place; what was in force from there stays.
        if (givenUp.HoldWhole(entry.Sha256)) return;
        IsUnchanged = false;
        IsRepeatable &= stamp is not null;
        order.Add(() => Staging.Submit(entry, stamp));
    }

    // Known from here on, as it was in the order of the night; how many forms it gives is known when it is staged.
    private void AddNew(ManifestEntry.Read entry, Document document)
    {
        IsUnchanged = false;
        known.Tell(entry);
        known.Set(entry.Sha256, new KnownDocument(0, entry.Facts?.Text, UsesSource: false));
        begun.Add(entry.Sha256);
        var reading = reader.ExtractAsync(document);
        order.Add(document, () =>
        {
            var (forms, read, usesSource) = Stage(document, reading.GetAwaiter().GetResult(), entry.Facts);
            known.Set(entry.Sha256, new KnownDocument(Math.Max(read, 0), entry.Facts?.Text, usesSource));
            Stage(entry, forms, read == forms ? "loaded" : "quarantined");
        });
    }

    // How many forms a document has, without those given up, and how many could be read; -1 for one refused whole;
    // whether its source's word is in one.
    private (int Forms, int Read, bool UsesSource) Stage(
        Document document, Extraction extraction, OutsideFacts? source)
    {
        switch (extraction)
        {
            case Extraction.Forms(var extracted):
                var (sha256, isGivenUp) = (document.Sha256, givenUp.Of(document.Sha256));
                var (forms, read, usesSource) = (0, 0, false);
                foreach (var form in extracted.Where(form => !isGivenUp.Contains(form.FormNo)))
                {
                    var readForm = reader.Read(form, completions.Of(sha256, form.FormNo), source);
                    forms++;
                    if (Staging.Stage(document, readForm)) read++;
                    usesSource |= readForm.UsesSource;
                }

                return (forms, read, usesSource);
            case Extraction.Refused(var refusal):
                Staging.Quarantine(document.Sha256, document.Name, 0, refusal);
                return (0, -1, false);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // How many forms a document being read gives is known when its turn comes.
    private void StageKnown(ManifestEntry.Read entry)
    {
        known.Tell(entry);
        order.Add(() => Stage(entry, known.Of(entry)!.Forms, "unchanged"));
    }

    private void Stage(ManifestEntry.Read entry, int forms, string outcome) =>
        Staging.Stage(entry, forms, outcome);
}
