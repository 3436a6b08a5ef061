using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Packages;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Publish;

/// <summary>Makes the warehouse as it was after one load, in a data folder of its own; this one is only read.</summary>
/// <remarks>The loads up to then are repeated from their manifests and the archive, as in any rebuild.</remarks>
internal sealed class AsOfRebuild(
    DataFolder data, Settings settings, Vocabulary vocabulary, IProgress<LoadProgress> progress)
{
    private readonly Archive archive = new(data.Archive);

    /// <summary>Makes it and publishes it there.</summary>
    /// <param name="loadId">The last load in it.</param>
    /// <param name="target">An empty data folder; <c>--data</c> of every reading command takes it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="UnknownLoadException">The warehouse never held such a load.</exception>
    /// <exception cref="RebuildException">The record of a load is gone, so that it cannot be repeated.</exception>
    /// <exception cref="DamagedArchiveException">A load's manifest is missing or damaged.</exception>
    public async Task<RebuildReport> MakeAsync(string loadId, DataFolder target, CancellationToken cancel)
    {
        var published = new Publisher(data, settings.Publish).PublishedLoads();
        var packages = LoadPackage.All(data.Packages).ToList();
        var known = packages.Where(package => package.State is LoadState.Loaded or LoadState.Published)
            .Select(package => package.Id).Union(published).ToHashSet(StringComparer.Ordinal);
        if (!known.Contains(loadId)) throw new UnknownLoadException(loadId, known);
        var wanted = known.Where(id => string.CompareOrdinal(id, loadId) <= 0).ToHashSet(StringComparer.Ordinal);
        if (wanted.Except(packages.Select(package => package.Id)).Min(StringComparer.Ordinal) is { } lost)
            throw new RebuildException($"加载 {lost} 的记录 {data.Packages} 已不存在");
        foreach (var id in wanted) CopyPackage(id, target);

        using var writer = WriterLock.Take(target.LockFile, DateTime.UtcNow);
        using var readers = new ReaderPool(settings.Limits);
        var reader = new FormReader(vocabulary, readers, settings.Limits);
        var working = new WorkingFile(target, archive, reader, vocabulary, progress);
        var report = await working.RebuildAsync($"重做到加载 {loadId}", () => wanted, cancel);
        RecordRuns(working, packages.First(package => package.Id == loadId).StartedAt);
        progress.Report(new LoadProgress("发布", 0, 1));
        var asOf = await new Publisher(target, settings.Publish)
            .PublishAsync(loadId, writer, continued: [], cancel);
        return report with { Snapshot = asOf.Snapshot };
    }

    private void CopyPackage(string id, DataFolder target)
    {
        var folder = Path.Combine(target.Packages, id);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data.Packages, id)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private void RecordRuns(WorkingFile working, DateTime until)
    {
        using var loader = working.Begin();
        loader.Record(new RunLedger(data, TimeProvider.System), until);
        loader.Commit();
        loader.Checkpoint();
    }
}
