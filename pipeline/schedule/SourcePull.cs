using Dapper;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Intake.Databases;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Pulls what is new in one source into the archive, for the next load to take in.</summary>
/// <remarks>A pull that dies has brought nothing, and the next one reads from the same mark again.</remarks>
internal sealed class SourcePull(DataFolder data, IProgress<LoadProgress> progress)
{
    private readonly Archive archive = new(data.Archive);

    /// <summary>Pulls a source.</summary>
    /// <exception cref="DatabaseSourceException">It cannot be read to its end.</exception>
    public async Task<WorkResult> RunAsync(DatabaseSourceOptions options, CancellationToken cancel)
    {
        var folder = data.PulledOf(options.Name);
        var loaded = LoadedMark(options.Name);
        var mark = PulledBatch.After(loaded, folder) is [.., var last] ? last.To : loaded;
        using var manifest = new Manifest(Path.Combine(folder, "draft"));
        var (brought, refused, reached) = (0L, 0L, mark);
        progress.Report(new LoadProgress($"拉取 {options.Name}", 0, 1));
        var reader = new DatabaseReader([options], data, progress);
        await foreach (var submission in reader.PullAsync(options, mark, cancel))
        {
            var entry = submission.Entry;
            manifest.Add(entry);
            if (entry is ManifestEntry.Marked marked) reached = marked.Mark;
            else brought++;
            if (entry is ManifestEntry.Refused) refused++;
        }

        if (brought > 0 || reached != mark) new PulledBatch(mark, reached, manifest.Keep(archive)).Keep(folder);
        return new WorkResult
        {
            Sources = [new SourceTally(options.Name, brought, 0, 0, refused)],
            Told = brought > 0 ? $"拉取 {brought} 份，由下一次加载入库" : "没有新的",
        };
    }

    // The readers' snapshot says how far the loads are; an older one only makes a pull read again what came since.
    private string? LoadedMark(string source)
    {
        if (Publisher.CurrentIn(data) is not { } snapshot) return null;
        using var connection = WarehouseFile.OpenSnapshot(snapshot, isForOneThread: true);
        return connection.Query<(string Source, string Mark)>(SqlFile.Read("queries/source_marks.sql"))
            .FirstOrDefault(row => row.Source == source).Mark;
    }
}
