using System.Runtime.CompilerServices;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Intake.Databases;
using PerfEtl.Pipeline.Progress;

namespace PerfEtl.Pipeline.Intake;

/// <summary>Takes in what is new in the configured databases; each document is archived before it is read.</summary>
/// <remarks>
/// The mark of a source moves in the transaction of the load, so a load that dies has moved nothing and the next one
/// takes in the same again.
/// </remarks>
internal sealed class DatabaseReader(
    IReadOnlyList<DatabaseSourceOptions> sources, DataFolder data, IProgress<LoadProgress> progress)
{
    private readonly Archive archive = new(data.Archive);
    private readonly List<string> taken = [];

    /// <summary>Takes in what earlier pulls brought, and then, if asked to, what sources deliver beyond.</summary>
    /// <param name="marks">How far each source has been read: source → its mark.</param>
    /// <param name="take">Gets each submission, in the order of the sources.</param>
    /// <param name="pulls">Whether the sources themselves are read; otherwise their own jobs do that.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="DatabaseSourceException">A source cannot be read to its end.</exception>
    public async Task ReadAsync(
        IReadOnlyDictionary<string, string> marks, Action<Submission> take, bool pulls, CancellationToken cancel)
    {
        foreach (var options in sources)
        {
            progress.Report(new LoadProgress($"拉取 {options.Name}", 0, 1));
            var before = marks.GetValueOrDefault(options.Name);
            var mark = TakeIn(options.Name, before, take, cancel);
            if (pulls)
            {
                await foreach (var submission in PullAsync(options, mark, cancel))
                {
                    if (submission.Entry is ManifestEntry.Marked marked) mark = marked.Mark;
                    else take(submission);
                }
            }

            // However many pulls there were, a load moves a mark once.
            if (mark is not null && mark != before) take(new ManifestEntry.Marked(options.Name, mark));
        }
    }

    /// <summary>What a source delivers beyond a mark, archived; its new mark, if there is one, comes last.</summary>
    public async IAsyncEnumerable<Submission> PullAsync(
        DatabaseSourceOptions options, string? mark, [EnumeratorCancellation] CancellationToken cancel)
    {
        var source = new DatabaseSource(options, failure => progress.Report(new LoadProgress($"{failure}再试", 0, 1)));
        await foreach (var submission in source.ReadAsync(mark, cancel))
        {
            switch (submission)
            {
                case DatabaseSubmission.Submitted submitted:
                    yield return Keep(source.Name, submitted);
                    break;
                case DatabaseSubmission.Withdrawn withdrawn:
                    yield return new ManifestEntry.Withdrawn(source.Name, withdrawn.SubmissionId);
                    break;
                case DatabaseSubmission.SetAside { Why: var why } aside:
                    yield return new ManifestEntry.Refused(
                        "", aside.Length, aside.Name, why.Field, why.Printed, why.Reason, why.Verdict, source.Name,
                        aside.SubmissionId);
                    break;
                case DatabaseSubmission.Finished finished:
                    if (finished.Mark != mark) yield return new ManifestEntry.Marked(source.Name, finished.Mark);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    /// <summary>Removes the batches that are in the warehouse, or that no longer go on from it.</summary>
    public void Forget() => taken.ForEach(File.Delete);

    private string? TakeIn(string source, string? mark, Action<Submission> take, CancellationToken cancel)
    {
        var folder = data.PulledOf(source);
        taken.AddRange(PulledBatch.Files(folder));
        foreach (var batch in PulledBatch.After(mark, folder))
        {
            foreach (var entry in Manifest.Read(archive, batch.Manifest))
            {
                cancel.ThrowIfCancellationRequested();
                if (entry is not ManifestEntry.Marked) take(Submission.Again(entry, archive));
            }

            mark = batch.To;
        }

        return mark;
    }

    private Submission Keep(string source, DatabaseSubmission.Submitted submitted)
    {
        var document = archive.Keep(submitted.Name, submitted.Name, submitted.Bytes);
        PausePoint.Pass("archived");
        var entry = new ManifestEntry.Read(
            document.Sha256, submitted.Bytes.Length, submitted.Name, source, submitted.SubmissionId)
        {
            Facts = submitted.Facts == OutsideFacts.None ? null : submitted.Facts,
        };
        return new Submission(entry) { Open = () => document };
    }
}
