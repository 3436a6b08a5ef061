using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Packages;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Load;

/// <summary>The working file: made sure of before a load, and built again from the archive when it is lost.</summary>
/// <remarks>
/// Every load's manifest says what it looked at, and the archive holds those bytes, so the same loads give the
/// same warehouse, ids and times included. The old file is never deleted, only set aside.
/// </remarks>
internal sealed class WorkingFile(
    DataFolder data, Archive archive, FormReader reader, Vocabulary vocabulary, IProgress<LoadProgress> progress)
{
    private string Draft => data.WorkingFile + ".rebuild";

    private IEnumerable<string> FinishedLoads => LoadPackage.All(data.Packages)
        .Where(package => package.State is LoadState.Loaded or LoadState.Published).Select(package => package.Id);

    /// <summary>Rebuilds the file if it is missing.</summary>
    /// <param name="published">Gives the loads in the snapshot in force.</param>
    /// <param name="cancel">Stops a rebuild; the next run begins it again.</param>
    /// <returns>What was rebuilt; null if the file is there, or there never was a load.</returns>
    public async Task<RebuildReport?> EnsureAsync(Func<IReadOnlySet<string>> published, CancellationToken cancel) =>
        !File.Exists(data.WorkingFile) && FinishedLoads.Any()
            ? await RebuildAsync("文件不存在", published, cancel)
            : null;

    /// <summary>Begins a load in the file.</summary>
    /// <exception cref="LostLoadException">A load that had been committed is not in it.</exception>
    /// <exception cref="WarehouseException">It cannot be used; see <see cref="WarehouseDamage"/>.</exception>
    public Loader Begin()
    {
        var loader = Loader.Begin(data.WorkingFile, data.Temporary);
        if (FinishedLoads.FirstOrDefault(id => !loader.Committed.Contains(id)) is not { } lost) return loader;
        loader.Dispose();
        throw new LostLoadException(lost);
    }

    /// <summary>Builds the file again from the archive.</summary>
    /// <param name="reason">Why, in Chinese.</param>
    /// <param name="published">Gives the loads in the snapshot in force.</param>
    /// <param name="cancel">Stops the rebuild; the old file stays in place.</param>
    /// <exception cref="RebuildException">A load cannot be repeated; the old file stays in place.</exception>
    public Task<RebuildReport> RebuildAsync(
        string reason, Func<IReadOnlySet<string>> published, CancellationToken cancel)
    {
        var packages = Repeatable(published);
        var damaged = new List<string>();
        Delete(Draft);
        try
        {
            // The draft stays open from load to load: to open it takes as long as a tenth of a load.
            using var open = Loader.Open(Draft, data.Temporary);
            for (var index = 0; index < packages.Count; index++)
            {
                progress.Report(new LoadProgress("重建", index, packages.Count));
                cancel.ThrowIfCancellationRequested();
                Repeat(packages[index], damaged);
            }
        }
        catch
        {
            Delete(Draft);
            throw;
        }

        var aside = SetAside();
        File.Move(Draft, data.WorkingFile);
        FolderFlush.After(data.WorkingFile);
        return Task.FromResult(new RebuildReport(reason, packages.Count, damaged, aside));
    }

    // The warehouse says which loads it holds if it can be asked; else the packages and the readers' snapshot do.
    private List<LoadPackage> Repeatable(Func<IReadOnlySet<string>> published)
    {
        var packages = LoadPackage.All(data.Packages).ToList();
        var committed = TryCommitted() ?? new HashSet<string>();
        var seen = published();
        var wanted = packages.Where(package => committed.Contains(package.Id) || seen.Contains(package.Id)
            || package.State is LoadState.Loaded or LoadState.Published).ToList();
        var lost = committed.Concat(seen).Except(wanted.Select(package => package.Id)).Order(StringComparer.Ordinal);
        if (lost.FirstOrDefault() is { } id) throw new RebuildException($"加载 {id} 的记录 {data.Packages} 已不存在");
        return wanted.Find(package => package.Manifest is null) is { } bare
            ? throw new RebuildException($"加载 {bare.Id} 没有清单")
            : wanted;
    }

    private void Repeat(LoadPackage package, List<string> damaged)
    {
        using var loader = Loader.Begin(Draft, data.Temporary);
        // The manifest of the load before, all of which is in force: as a night that repeats the last one.
        if (package.UndoneLoadId is null && loader.Last?.ListingSha256 == package.Manifest) loader.Repeat(package);
        else Build(package, loader, damaged);
        loader.Commit();
        loader.Checkpoint();
    }

    private void Build(LoadPackage package, Loader loader, List<string> damaged)
    {
        var contents = new LoadContents(loader, reader, archive, manifest: null);
        var hasOnlyDocuments = true;
        foreach (var entry in Manifest.Read(archive, package.Manifest!))
        {
            hasOnlyDocuments &= entry is ManifestEntry.Read;
            Repeat(entry, contents, damaged);
        }

        contents.Complete();
        if (contents.IsUnchanged && package.UndoneLoadId is null) loader.Record(package);
        else loader.Build(package, vocabulary);
        if (hasOnlyDocuments && package.UndoneLoadId is null) loader.Settle(package.Manifest!);
    }

    private void Repeat(ManifestEntry entry, LoadContents contents, List<string> damaged)
    {
        try
        {
            contents.Add(Submission.Again(entry, archive));
        }
        catch (DamagedArchiveException damage) when (entry is ManifestEntry.Read)
        {
            var read = (ManifestEntry.Read)entry;
            contents.Add(new ManifestEntry.Refused(
                "", read.Bytes, read.Name, "归档", read.Sha256, damage.Message, Verdict.Damaged, read.Source,
                read.Id));
            var sentence = $"{read.Name}：{damage.Message}";
            if (!damaged.Contains(sentence)) damaged.Add(sentence);
        }
    }

    private IReadOnlySet<string> Committed()
    {
        using var connection = Loader.Open(data.WorkingFile, data.Temporary);
        return WarehouseSchema.Exists(connection) ? CommittedLoads.In(connection) : new HashSet<string>();
    }

    private IReadOnlySet<string>? TryCommitted()
    {
        try
        {
            return File.Exists(data.WorkingFile) ? Committed() : null;
        }
        catch (Exception damaged) when (WarehouseDamage.IsIn(damaged))
        {
            return null;
        }
    }

    private string? SetAside()
    {
        if (!File.Exists(data.WorkingFile) && !File.Exists(data.WorkingFile + ".wal")) return null;
        var folder = Path.Combine(data.Aside, LoadPackage.IdAt(DateTime.UtcNow));
        Directory.CreateDirectory(folder);
        foreach (var file in new[] { data.WorkingFile + ".wal", data.WorkingFile })
            if (File.Exists(file)) File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    private static void Delete(string file)
    {
        File.Delete(file);
        File.Delete(file + ".wal");
    }
}
