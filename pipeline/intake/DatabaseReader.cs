using System.Runtime.CompilerServices;
using PerfEtl.Pipeline.Basics;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Intake.Databases;
using PerfEtl.Pipeline.Load;

namespace PerfEtl.Pipeline.Intake;

/// <summary>Takes in what is new in the configured databases; each document is archived before it is read.</summary>
/// <remarks>
/// The mark of a source moves in the transaction of the load, so a load that dies has moved nothing and the next one
/// takes in the same again.
/// </remarks>
internal sealed class DatabaseReader(Settings settings, DataFolder data, IProgress<LoadStep> progress)
{
    private readonly Archive archive = new(data.Archive);
    private readonly List<string> taken = [];

    /// <summary>Stages what earlier pulls brought, and then, if asked to, what every source delivers beyond.</summary>
    /// <param name="loader">The load's transaction.</param>
    /// <param name="contents">Where to.</param>
    /// <param name="pulls">Whether the sources themselves are read; otherwise their own jobs do that.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="DatabaseSourceException">A source cannot be read to its end.</exception>
    public async Task ReadAsync(Loader loader, LoadContents contents, bool pulls, CancellationToken cancel)
    {
        var marks = loader.SourceMarks();
        foreach (var options in settings.Intake.Databases)
        {
            progress.Report(new LoadStep($"拉取 {options.Name}", 0, 1));
            var before = marks.GetValueOrDefault(options.Name);
            var mark = TakeIn(options.Name, before, contents, cancel);
            if (pulls)
            {
                await foreach (var (entry, document) in PullAsync(options, mark, cancel))
                {
                    if (entry is ManifestEntry.Marked marked) mark = marked.Mark;
                    else Add(entry, document, contents);
                }
            }

            // However many pulls there were, a load moves a mark once.
            if (mark is not null && mark != before) contents.Add(new ManifestEntry.Marked(options.Name, mark));
        }
    }

    /// <summary>What a source delivers beyond a mark, archived; its new mark, if there is one, comes last.</summary>
    public async IAsyncEnumerable<(ManifestEntry Entry, Document? Document)> PullAsync(
        DatabaseSourceOptions options, string? mark, [EnumeratorCancellation] CancellationToken cancel)
    {
        var source = new DatabaseSource(options, failure => progress.Report(new LoadStep($"{failure}再试", 0, 1)));
        await foreach (var submission in source.ReadAsync(mark, cancel))
        {
            switch (submission)
            {
                case DatabaseSubmission.Submitted submitted:
                    yield return Keep(source.Name, submitted);
                    break;
                case DatabaseSubmission.Withdrawn withdrawn:
                    yield return (new ManifestEntry.Withdrawn(source.Name, withdrawn.SubmissionId), null);
                    break;
                case DatabaseSubmission.SetAside { Why: var why } aside:
                    yield return (new ManifestEntry.Refused(
                        "", aside.Length, aside.Name, why.Field, why.Printed, why.Reason, why.Verdict, source.Name,
                        aside.SubmissionId), null);
                    break;
                case DatabaseSubmission.Finished finished:
                    if (finished.Mark != mark)
                        yield return (new ManifestEntry.Marked(source.Name, finished.Mark), null);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    /// <summary>Removes the batches that are in the warehouse, or that no longer go on from it.</summary>
    public void Forget() => taken.ForEach(File.Delete);

    private string? TakeIn(string source, string? mark, LoadContents contents, CancellationToken cancel)
    {
        var folder = data.PulledOf(source);
        taken.AddRange(PulledBatch.Files(folder));
        foreach (var batch in PulledBatch.After(mark, folder))
        {
            foreach (var entry in Manifest.Read(archive, batch.Manifest))
            {
                cancel.ThrowIfCancellationRequested();
                if (entry is not ManifestEntry.Marked) Add(entry, document: null, contents);
            }

            mark = batch.To;
        }

        return mark;
    }

    private void Add(ManifestEntry entry, Document? document, LoadContents contents)
    {
        switch (entry)
        {
            case ManifestEntry.Read read:
                contents.Add(read, () =>
                    document ?? new Document(read.Name, read.Name, read.Sha256, archive.Read(read.Sha256)));
                contents.Remember(read, stamp: null);
                break;
            case ManifestEntry.Withdrawn withdrawn:
                contents.Add(withdrawn);
                break;
            case ManifestEntry.Refused refused:
                contents.Add(refused);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private (ManifestEntry Entry, Document? Document) Keep(string source, DatabaseSubmission.Submitted submitted)
    {
        var document = archive.Keep(submitted.Name, submitted.Name, submitted.Bytes);
        StepGate.Pass("archived");
        return (new ManifestEntry.Read(
            document.Sha256, submitted.Bytes.Length, submitted.Name, source, submitted.SubmissionId), document);
    }
}
