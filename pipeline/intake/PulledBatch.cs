using System.Text.Json;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Packages;

namespace PerfEtl.Pipeline.Intake;

/// <summary>What one pull brought from a source and no load has taken in yet: <c>pulled/bureau/….json</c>.</summary>
/// <param name="From">The source's mark from which it was read; null for the beginning.</param>
/// <param name="To">The mark up to which it was read.</param>
/// <param name="Manifest">The hash of what it brought, entry by entry, in the archive.</param>
internal sealed record PulledBatch(string? From, string? To, string Manifest)
{
    /// <summary>Writes it down as the newest of its source.</summary>
    public void Keep(string folder)
    {
        var path = Path.Combine(folder, LoadPackage.IdAt(DateTime.UtcNow) + ".json");
        DurableFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(this));
    }

    /// <summary>The batches that go on from a mark, one from the other, in the order of the pulls.</summary>
    /// <remarks>
    /// The mark in the warehouse decides: a batch that a load took in, or one from before a load was taken back, does
    /// not go on from it and is left out, and the next pull reads the source from that mark again.
    /// </remarks>
    public static IReadOnlyList<PulledBatch> After(string? mark, string folder)
    {
        var chain = new List<PulledBatch>();
        foreach (var file in Files(folder))
        {
            var batch = JsonSerializer.Deserialize<PulledBatch>(File.ReadAllBytes(file))!;
            if (batch.From != mark) continue;
            chain.Add(batch);
            mark = batch.To;
        }

        return chain;
    }

    /// <summary>The files of a source's batches, oldest first.</summary>
    public static IReadOnlyList<string> Files(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)];
}
