using System.Diagnostics;
using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline;

/// <summary>One night, top to bottom: every stage is one call and one folder.</summary>
internal sealed class NightlyLoad(
    DataFolder data, Settings settings, Vocabulary vocabulary, IProgress<LoadStep> progress)
{
    private readonly FolderIntake intake = new(settings.Intake, settings.Limits.FileMegabytes);
    private readonly Archive archive = new(data.Archive);
    private readonly Extractor extractor = new(vocabulary, settings.Limits);
    private readonly Normalizer normalizer = new(vocabulary);
    private readonly Checker checker = new(vocabulary.Folder);
    private readonly Publisher publisher = new(data);

    /// <param name="paths">Files and folders; the configured sources if empty.</param>
    /// <param name="cancel">Stops the night; what it did is taken back.</param>
    /// <returns>What became of every submitted form, also for a night with nothing new.</returns>
    /// <exception cref="WarehouseBusyException">Another load holds the warehouse; nothing changed, retry.</exception>
    /// <exception cref="LoadRefusedException">The new state failed a check; nothing was published.</exception>
    public async Task<LoadReport> RunAsync(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        var files = intake.Find(paths);
        using var writer = WriterLock.Take(data.LockFile, DateTime.UtcNow);
        var unfinished = UnfinishedLoads.In(data.Packages);
        var package = LoadPackage.Begin(data.Packages, DateTime.UtcNow);
        try
        {
            IReadOnlyCollection<string> read;
            using (var loader = Loader.Begin(data))
            {
                unfinished.Decide(loader.Committed, publisher.PublishedLoads);
                read = await ReadAsync(files, loader, cancel);
                package.Advance(LoadState.Extracted);
                StepGate.Pass("extracted");
                progress.Report(new LoadStep("入库", 0, 1));
                loader.Build(package, vocabulary);
                package.Advance(LoadState.Normalized);
                StepGate.Pass("built");
                loader.Commit();
                StepGate.Pass("committed");
                package.Advance(LoadState.Loaded);
                loader.Checkpoint();
                StepGate.Pass("checkpointed");
            }

            progress.Report(new LoadStep("发布", 0, 1));
            var snapshot = await publisher.PublishAsync(package, cancel);
            unfinished.Publish();
            package.Advance(LoadState.Published);
            StepGate.Pass("published");
            var report = LoadReport.Read(snapshot) with
            {
                AbortedLoads = unfinished.Aborted,
                ContinuedLoads = unfinished.Continued,
            };
            QuarantineFolder.Update(data.Quarantine, report, read, archive);
            return report;
        }
        catch (Exception failure) when (package.State < LoadState.Loaded)
        {
            package.Abort(failure.Message);
            throw;
        }
    }

    // The hashes of all documents read now or before.
    private async Task<IReadOnlyCollection<string>> ReadAsync(
        IReadOnlyList<SubmittedFile> files, Loader loader, CancellationToken cancel)
    {
        var seen = new Dictionary<string, int>(loader.KnownDocuments, StringComparer.Ordinal);
        for (var index = 0; index < files.Count; index++)
        {
            progress.Report(new LoadStep("读取", index, files.Count));
            cancel.ThrowIfCancellationRequested();
            if (files[index].IsTooLarge) await SetAsideAsync(files[index], loader.Staging, cancel);
            else await ReadAsync(files[index], seen, loader.Staging, cancel);
        }

        progress.Report(new LoadStep("读取", files.Count, files.Count));
        return seen.Keys;
    }

    private async Task ReadAsync(
        SubmittedFile file, Dictionary<string, int> seen, StagingWriter staging, CancellationToken cancel)
    {
        try
        {
            var document = await archive.KeepAsync(file, cancel);
            StepGate.Pass("archived");
            Read(document, seen, staging);
        }
        catch (UnreadableFileException)
        {
            staging.Quarantine("", file.Name, 0, new Refusal(
                default, "文件", file.Name, "读不出来：文件已不在，或没有读取权限", Verdict.NotAForm));
            staging.Stage("", file.Name, 0, 0, "quarantined");
        }
    }

    private void Read(Document document, Dictionary<string, int> seen, StagingWriter staging)
    {
        if (seen.TryGetValue(document.Sha256, out var known))
        {
            staging.Stage(document.Sha256, document.Name, document.Bytes.Length, known, "unchanged");
            return;
        }

        var read = 0;
        switch (extractor.Extract(document))
        {
            case Extraction.Forms(var extracted):
                read = extracted.Count(form => Stage(document, normalizer.Normalize(form), staging));
                staging.Stage(document.Sha256, document.Name, document.Bytes.Length, extracted.Count,
                    read == extracted.Count ? "loaded" : "quarantined");
                break;
            case Extraction.Refused(var refusal):
                staging.Quarantine(document.Sha256, document.Name, 0, refusal);
                staging.Stage(document.Sha256, document.Name, document.Bytes.Length, 0, "quarantined");
                break;
            default:
                throw new UnreachableException();
        }

        seen[document.Sha256] = read;
    }

    private bool Stage(Document document, NormalizedForm form, StagingWriter staging)
    {
        switch (form)
        {
            case NormalizedForm.Read(var declaration):
                staging.Stage(document, declaration, checker.Check(declaration));
                return true;
            case NormalizedForm.Unreadable(var formNo, var refusals):
                staging.Quarantine(document.Sha256, document.Name, formNo, refusals[0]);
                return false;
            default:
                throw new UnreachableException();
        }
    }

    private async Task SetAsideAsync(SubmittedFile file, StagingWriter staging, CancellationToken cancel)
    {
        var sha256 = await archive.KeepUnreadAsync(file, cancel);
        staging.Quarantine(sha256, file.Name, 0, new Refusal(
            default, "文件", FormattableString.Invariant($"{file.Length / 1048576.0:0.0} MB"),
            $"超过单个文件的上限 {settings.Limits.FileMegabytes} MB（设置 Limits:FileMegabytes）", Verdict.OverLimit));
        staging.Stage(sha256, file.Name, file.Length, 0, "quarantined");
    }
}
