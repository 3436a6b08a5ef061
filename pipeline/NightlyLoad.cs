using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline;

/// <summary>One night, top to bottom: every stage is one call and one folder.</summary>
internal sealed class NightlyLoad(
    DataFolder data, Settings settings, Vocabulary vocabulary, IProgress<LoadStep> progress)
{
    private readonly FolderIntake intake = new(settings.Intake, settings.Limits.FileMegabytes);
    private readonly Archive archive = new(data.Archive);
    private readonly DocumentReader reader = new(settings, vocabulary);
    private readonly Publisher publisher = new(data, settings.Publish);

    /// <param name="paths">Files and folders; the configured sources if empty.</param>
    /// <param name="cancel">Stops the night; what it did is taken back.</param>
    /// <returns>What became of every submitted form, also for a night with nothing new.</returns>
    /// <exception cref="WarehouseBusyException">Another load holds the warehouse; nothing changed, retry.</exception>
    /// <exception cref="LoadRefusedException">The new state failed a check; nothing was published.</exception>
    public async Task<LoadReport> RunAsync(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        var files = intake.Find(paths);
        return await RunAsync(undoneLoadId: null, async (loader, contents) =>
        {
            var unchanged = loader.UnchangedFiles();
            for (var index = 0; index < files.Count; index++)
            {
                progress.Report(new LoadStep("读取", index, files.Count));
                cancel.ThrowIfCancellationRequested();
                await ReadAsync(files[index], unchanged, contents, cancel);
            }

            progress.Report(new LoadStep("读取", files.Count, files.Count));
        }, cancel);
    }

    /// <summary>Takes one load back, as a new load.</summary>
    /// <param name="loadId">The load, for example <c>20221231T181400123Z</c>.</param>
    /// <param name="cancel">Stops it; what it did is taken back.</param>
    /// <exception cref="UnknownLoadException">The warehouse holds no such load.</exception>
    public Task<LoadReport> UndoAsync(string loadId, CancellationToken cancel) => RunAsync(loadId, (loader, _) =>
        loader.Committed.Contains(loadId)
            ? Task.CompletedTask
            : throw new UnknownLoadException(loadId, loader.Committed), cancel);

    /// <summary>Builds the warehouse again from the archive, whatever state it is in, and publishes it.</summary>
    /// <exception cref="RebuildException">A load cannot be repeated; nothing was changed.</exception>
    public async Task<RebuildReport> RebuildAsync(CancellationToken cancel)
    {
        using var writer = WriterLock.Take(data.LockFile, DateTime.UtcNow);
        var before = Publisher.CurrentIn(data);
        var working = new WorkingFile(data, archive, reader, vocabulary, progress);
        var report = await working.RebuildAsync("按要求重建", publisher.PublishedLoads, cancel);
        progress.Report(new LoadStep("发布", 0, 1));
        var snapshot = await publisher.PublishAsync(LoadPackage.IdAt(DateTime.UtcNow), writer, cancel);
        return report with
        {
            Snapshot = snapshot,
            Differences = before is null ? [] : MartFingerprints.Differences(before, snapshot),
        };
    }

    private async Task<LoadReport> RunAsync(
        string? undoneLoadId, Func<Loader, LoadContents, Task> read, CancellationToken cancel)
    {
        using var writer = WriterLock.Take(data.LockFile, DateTime.UtcNow);
        var working = new WorkingFile(data, archive, reader, vocabulary, progress);
        var rebuilt = await working.EnsureAsync(publisher.PublishedLoads, cancel);
        try
        {
            return await LoadAsync(writer, undoneLoadId, read, cancel) with { Rebuilt = rebuilt };
        }
        catch (Exception failure) when (WarehouseDamage.IsIn(failure) && rebuilt is null)
        {
            rebuilt = await working.RebuildAsync(failure.Message, publisher.PublishedLoads, cancel);
            return await LoadAsync(writer, undoneLoadId, read, cancel) with { Rebuilt = rebuilt };
        }
    }

    private async Task<LoadReport> LoadAsync(
        WriterLock writer, string? undoneLoadId, Func<Loader, LoadContents, Task> read, CancellationToken cancel)
    {
        var unfinished = UnfinishedLoads.In(data.Packages);
        var package = LoadPackage.Begin(data.Packages, DateTime.UtcNow, writer.Fence, undoneLoadId);
        try
        {
            IReadOnlyCollection<string> seen;
            using (var manifest = new Manifest(package.ManifestDraft))
            using (var loader = Loader.Begin(data.WorkingFile, data.Temporary))
            {
                unfinished.Decide(loader.Committed, publisher.PublishedLoads);
                var contents = new LoadContents(loader, reader, manifest);
                await read(loader, contents);
                seen = contents.Read;
                package.Describe(manifest.Keep(archive));
                package.Advance(LoadState.Extracted);
                StepGate.Pass("extracted");
                progress.Report(new LoadStep("入库", 0, 1));
                if (contents.IsQuiet && undoneLoadId is null) loader.Record(package);
                else loader.Build(package, vocabulary);
                package.Advance(LoadState.Normalized);
                StepGate.Pass("built");
                writer.Verify();
                loader.Commit();
                StepGate.Pass("committed");
                package.Advance(LoadState.Loaded);
                loader.Checkpoint();
                StepGate.Pass("checkpointed");
            }
            progress.Report(new LoadStep("发布", 0, 1));
            var snapshot = await publisher.PublishAsync(package.Id, writer, cancel);
            unfinished.Publish();
            package.Advance(LoadState.Published);
            StepGate.Pass("published");
            var report = LoadReport.Read(snapshot) with
            {
                AbortedLoads = unfinished.Aborted,
                ContinuedLoads = unfinished.Continued,
            };
            QuarantineFolder.Update(data.Quarantine, report, seen, archive);
            return report;
        }
        catch (Exception failure) when (package.State < LoadState.Loaded)
        {
            package.Abort(failure.Message);
            throw;
        }
    }

    private async Task ReadAsync(
        SubmittedFile file, IReadOnlyDictionary<string, (string Sha256, FileStamp Stamp)> unchanged,
        LoadContents contents, CancellationToken cancel)
    {
        try
        {
            if (file.IsTooLarge) await SetAsideAsync(file, contents, cancel);
            else if (unchanged.TryGetValue(file.Path, out var last) && last.Stamp == file.Stamp
                && contents.Knows(last.Sha256)) contents.Add(Entry(file, last.Sha256), Unopened);
            else await KeepAsync(file, contents, cancel);
        }
        catch (UnreadableFileException unreadable)
        {
            contents.Add(new ManifestEntry.Refused(
                "", 0, file.Name, file.Name, unreadable.Reason, Verdict.NotAForm));
        }
    }

    private async Task KeepAsync(SubmittedFile file, LoadContents contents, CancellationToken cancel)
    {
        var readAt = DateTime.UtcNow;
        var document = await archive.KeepAsync(file, cancel);
        StepGate.Pass("archived");
        var entry = Entry(file, document.Sha256);
        contents.Add(entry, () => document);
        contents.Remember(entry, file.Stamp.IsSettled(readAt) ? file.Stamp : null);
    }

    private async Task SetAsideAsync(SubmittedFile file, LoadContents contents, CancellationToken cancel)
    {
        var sha256 = await archive.KeepUnreadAsync(file, cancel);
        contents.Add(new ManifestEntry.Refused(
            sha256, file.Stamp.Length, file.Name,
            FormattableString.Invariant($"{file.Stamp.Length / 1048576.0:0.0} MB"),
            $"超过单个文件的上限 {settings.Limits.FileMegabytes} MB（设置 Limits:FileMegabytes）", Verdict.OverLimit));
    }

    private static ManifestEntry.Read Entry(SubmittedFile file, string sha256) =>
        new(sha256, file.Stamp.Length, file.Name, Source: "", file.Path);

    private static Document Unopened() =>
        throw new InvalidOperationException("A known document is never opened.");
}
