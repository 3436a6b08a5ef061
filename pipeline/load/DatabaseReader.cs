using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Intake.Databases;

namespace PerfEtl.Pipeline.Load;

/// <summary>Pulls what is new in the configured databases; each document is archived before it is read.</summary>
/// <remarks>
/// The mark of a source moves in the transaction of the load, so a load that dies has moved nothing and the next one
/// pulls the same again.
/// </remarks>
internal sealed class DatabaseReader(Settings settings, Archive archive, IProgress<LoadStep> progress)
{
    /// <summary>Stages what every source delivers.</summary>
    /// <exception cref="DatabaseSourceException">A source cannot be read to its end.</exception>
    public async Task ReadAsync(Loader loader, LoadContents contents, CancellationToken cancel)
    {
        var marks = loader.SourceMarks();
        foreach (var options in settings.Intake.Databases)
        {
            progress.Report(new LoadStep($"拉取 {options.Name}", 0, 1));
            var source = new DatabaseSource(options, failure => progress.Report(new LoadStep($"{failure}再试", 0, 1)));
            await ReadAsync(source, marks.GetValueOrDefault(options.Name), contents, cancel);
        }
    }

    private async Task ReadAsync(DatabaseSource source, string? mark, LoadContents contents, CancellationToken cancel)
    {
        await foreach (var submission in source.ReadAsync(mark, cancel))
        {
            switch (submission)
            {
                case DatabaseSubmission.Submitted submitted:
                    Keep(source.Name, submitted, contents);
                    break;
                case DatabaseSubmission.Withdrawn withdrawn:
                    contents.Add(new ManifestEntry.Withdrawn(source.Name, withdrawn.SubmissionId));
                    break;
                case DatabaseSubmission.SetAside { Why: var why } aside:
                    contents.Add(new ManifestEntry.Refused(
                        "", aside.Length, aside.Name, why.Field, why.Printed, why.Reason, why.Verdict, source.Name,
                        aside.SubmissionId));
                    break;
                case DatabaseSubmission.Finished finished:
                    if (finished.Mark != mark) contents.Add(new ManifestEntry.Marked(source.Name, finished.Mark));
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    private void Keep(string source, DatabaseSubmission.Submitted submitted, LoadContents contents)
    {
        var document = archive.Keep(submitted.Name, submitted.Name, submitted.Bytes);
        StepGate.Pass("archived");
        var entry = new ManifestEntry.Read(
            document.Sha256, submitted.Bytes.Length, submitted.Name, source, submitted.SubmissionId);
        contents.Add(entry, () => document);
        contents.Remember(entry, stamp: null);
    }
}
