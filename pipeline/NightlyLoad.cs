using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Intake.Folders;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Packages;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline;

/// <summary>One night, top to bottom: intake, the reader of forms (extract, normalize, check), load, publish.</summary>
internal sealed class NightlyLoad(
    DataFolder data, Settings settings, Vocabulary vocabulary, IProgress<LoadProgress> progress)
{
    private readonly FolderIntake intake = new(settings.Intake, settings.Limits.FileMegabytes);
    private readonly Archive archive = new(data.Archive);
    private readonly InboxReader inbox = new(
        settings.Intake, settings.Limits.FileMegabytes, new Archive(data.Archive), progress);

    private readonly DatabaseReader databases = new(settings.Intake.Databases, data, progress);
    private readonly FormReader reader = new(vocabulary, new ReaderPool(settings.Limits), settings.Limits);
    private readonly Publisher publisher = new(data, settings.Publish);

    /// <summary>Whether the databases themselves are read, or only what their own jobs have pulled.</summary>
    public bool Pulls { get; init; } = true;

    /// <summary>Who gives something up or declares it withdrawn: <c>perfetl@finance-01</c>.</summary>
    public string By { get; init; } = ProcessIdentity.Name;

    /// <param name="paths">Files and folders; the configured sources if empty.</param>
    /// <param name="cancel">Stops the night; what it did is taken back.</param>
    /// <returns>What became of every submitted form, also for a night with nothing new.</returns>
    /// <exception cref="WarehouseBusyException">Another load holds the warehouse; nothing changed, retry.</exception>
    /// <exception cref="LoadRefusedException">The new state failed a check; nothing was published.</exception>
    public async Task<LoadReport> RunAsync(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        var files = intake.Find(paths);
        var hasOnlyFiles = paths.Count > 0 || settings.Intake.Databases.Count == 0;
        var isRepeatable = hasOnlyFiles && !files.Any(file => file.IsNamedByHand);
        var listing = isRepeatable ? Listing.Of(files) : null;
        var report = await RunAsync(undoneLoadId: null, listing, async (loader, contents) =>
        {
            // On a thread of its own, so that who asked for the night can still stop it.
            await Task.Run(() => inbox.Read(files, contents.KnownHashOf, contents.Add, cancel), cancel);
            if (paths.Count > 0) return;
            VanishedFiles.Withdraw(settings.Intake, files, loader, contents);
            await databases.ReadAsync(loader.SourceMarks(), contents.Add, Pulls, cancel);
        }, cancel);
        if (paths.Count == 0)
        {
            UnfinishedNightException.Guard(
                "移走已处理的文件", () => ProcessedFiles.Move(files, settings.Intake.MoveTo, report));
            databases.Forget();
        }

        return report with { Waiting = [.. files.Where(file => file.IsBeingWritten).Select(file => file.Name)] };
    }

    /// <summary>Takes one load back, as a new load.</summary>
    /// <param name="loadId">The load, for example <c>20221231T181400123Z</c>.</param>
    /// <param name="cancel">Stops it; what it did is taken back.</param>
    /// <exception cref="UnknownLoadException">The warehouse holds no such load.</exception>
    public Task<LoadReport> UndoAsync(string loadId, CancellationToken cancel) => RunAsync(
        loadId, listing: null, (loader, _) => loader.Committed.Contains(loadId)
            ? Task.CompletedTask
            : throw new UnknownLoadException(loadId, loader.Committed), cancel);

    /// <summary>Gives up what a person chooses of the quarantine, as a load of its own.</summary>
    /// <param name="choose">Chooses of all that waits.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="cancel">Stops it; nothing is given up.</param>
    public Task<LoadReport> DropAsync(
        Func<IReadOnlyList<QuarantineCase>, IReadOnlyList<QuarantineCase>> choose, string reason,
        CancellationToken cancel) => OrderAsync(orders => orders.Drop(choose, reason), cancel);

    /// <summary>Adds to forms in quarantine what their print leaves open, and reads them again, as a load of its own.
    /// </summary>
    /// <param name="choose">Chooses of all that waits.</param>
    /// <param name="facts">What is added.</param>
    /// <param name="reason">On what ground, in the person's words.</param>
    /// <param name="cancel">Stops it; nothing is added.</param>
    public Task<LoadReport> CompleteAsync(
        Func<IReadOnlyList<QuarantineCase>, IReadOnlyList<QuarantineCase>> choose, OutsideFacts facts, string reason,
        CancellationToken cancel) => OrderAsync(orders => orders.Complete(choose, facts, reason), cancel);

    /// <summary>Declares declarations withdrawn, as a load of its own.</summary>
    /// <param name="choose">Chooses of all that is in force.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="cancel">Stops it; nothing is withdrawn.</param>
    public Task<LoadReport> WithdrawAsync(
        Func<IReadOnlyList<DeclarationInForce>, IReadOnlyList<DeclarationInForce>> choose, string reason,
        CancellationToken cancel) => ChangeAsync(
        (loader, contents) => Withdrawals.Declare(loader, contents, choose, By, reason), cancel);

    /// <summary>Reads what waits in quarantine again, or what a person put in its place.</summary>
    /// <param name="cancel">Stops it.</param>
    public Task<LoadReport> ReplayAsync(CancellationToken cancel) =>
        OrderAsync(orders => orders.Replay(data.Quarantine), cancel);

    /// <summary>Builds the warehouse again from the archive, whatever state it is in, and publishes it.</summary>
    /// <exception cref="RebuildException">A load cannot be repeated; nothing was changed.</exception>
    public async Task<RebuildReport> RebuildAsync(CancellationToken cancel)
    {
        using var writer = WriterLock.Take(data.LockFile, DateTime.UtcNow);
        using var readers = reader.Readers;
        var before = Publisher.CurrentIn(data);
        var working = new WorkingFile(data, archive, reader, vocabulary, progress);
        var report = await working.RebuildAsync("按要求重建", publisher.PublishedLoads, cancel);
        progress.Report(new LoadProgress("发布", 0, 1));
        var published = await publisher.PublishAsync(LoadPackage.IdAt(DateTime.UtcNow), writer, continued: [], cancel);
        QuarantineFolder.Update(data.Quarantine, published.Quarantine, archive);
        return report with
        {
            Snapshot = published.Snapshot,
            Differences = before is null ? null : MartFingerprints.Differences(before, published.Snapshot),
        };
    }

    private Task<LoadReport> OrderAsync(Action<QuarantineExit> order, CancellationToken cancel) => ChangeAsync(
        (loader, contents) => order(new QuarantineExit(loader, contents, inbox, archive, intake.FactsAt) { By = By }),
        cancel);

    private Task<LoadReport> ChangeAsync(Action<Loader, LoadContents> change, CancellationToken cancel) => RunAsync(
        undoneLoadId: null, listing: null, (loader, contents) =>
        {
            change(loader, contents);
            return Task.CompletedTask;
        }, cancel);

    private async Task<LoadReport> RunAsync(
        string? undoneLoadId, string? listing, Func<Loader, LoadContents, Task> read, CancellationToken cancel)
    {
        using var writer = WriterLock.Take(data.LockFile, DateTime.UtcNow);
        using var readers = reader.Readers;
        var working = new WorkingFile(data, archive, reader, vocabulary, progress);
        var rebuilt = await working.EnsureAsync(publisher.PublishedLoads, cancel);
        try
        {
            return await LoadAsync(working, writer, undoneLoadId, listing, read, cancel) with { Rebuilt = rebuilt };
        }
        catch (Exception failure) when (WarehouseDamage.IsIn(failure) && rebuilt is null)
        {
            rebuilt = await working.RebuildAsync(failure.Message.Split('\n')[0], publisher.PublishedLoads, cancel);
            return await LoadAsync(working, writer, undoneLoadId, listing, read, cancel) with { Rebuilt = rebuilt };
        }
    }

    private async Task<LoadReport> LoadAsync(
        WorkingFile working, WriterLock writer, string? undoneLoadId, string? listing,
        Func<Loader, LoadContents, Task> read, CancellationToken cancel)
    {
        var unfinished = UnfinishedLoads.In(data.Packages);
        LoadPackage package;
        using (var loader = working.Begin())
        {
            package = LoadPackage.Begin(data.Packages, DateTime.UtcNow, writer.Fence, undoneLoadId);
            unfinished.Decide(loader.Committed, publisher.PublishedLoads);
            await FillAsync(loader, package, writer, listing, read);
        }

        progress.Report(new LoadProgress("发布", 0, 1));
        var report = await publisher.PublishAsync(package.Id, writer, unfinished.Continued, cancel);
        return UnfinishedNightException.Guard("整理加载记录和隔离区", () =>
        {
            unfinished.Publish();
            package.Advance(LoadState.Published);
            PausePoint.Pass("published");
            QuarantineFolder.Update(data.Quarantine, report.Quarantine, archive);
            return report with { AbortedLoads = unfinished.Aborted };
        });
    }

    private async Task FillAsync(
        Loader loader, LoadPackage package, WriterLock writer, string? listing, Func<Loader, LoadContents, Task> read)
    {
        try
        {
            if (ManifestToRepeat(loader, listing) is { } manifest) Repeat(loader, package, manifest);
            else await StageAsync(loader, package, listing, read);
            loader.Record(new RunLedger(data, TimeProvider.System));
            package.Advance(LoadState.Normalized);
            PausePoint.Pass("built");
            writer.Verify();
            loader.Commit();
            PausePoint.Pass("committed");
            package.Advance(LoadState.Loaded);
            loader.Checkpoint();
            PausePoint.Pass("checkpointed");
        }
        catch (Exception failure) when (package.State < LoadState.Loaded)
        {
            package.Abort(failure.Message);
            throw;
        }
    }

    private async Task StageAsync(
        Loader loader, LoadPackage package, string? listing, Func<Loader, LoadContents, Task> read)
    {
        using var manifest = new Manifest(package.ManifestDraft);
        var contents = new LoadContents(loader, reader, archive, manifest);
        await read(loader, contents);
        contents.Complete();
        package.Describe(manifest.Keep(archive));
        package.Advance(LoadState.Extracted);
        PausePoint.Pass("extracted");
        progress.Report(new LoadProgress("入库", 0, 1));
        if (contents.IsUnchanged && package.UndoneLoadId is null) loader.Record(package);
        else loader.Build(package, vocabulary);
        if (contents.IsRepeatable && listing is not null) loader.Settle(listing);
    }

    // The same files as last time, all of it in force: this load's manifest is the last one's.
    private string? ManifestToRepeat(Loader loader, string? listing)
    {
        if (listing is null || loader.Last?.ListingSha256 != listing) return null;
        var last = LoadPackage.All(data.Packages).LastOrDefault(package => package.Id == loader.Last.LoadId);
        return last?.Manifest is { } manifest && archive.IsWhole(manifest) ? manifest : null;
    }

    private void Repeat(Loader loader, LoadPackage package, string manifest)
    {
        progress.Report(new LoadProgress("入库", 0, 1));
        package.Describe(manifest);
        package.Advance(LoadState.Extracted);
        PausePoint.Pass("extracted");
        loader.Repeat(package);
    }
}
