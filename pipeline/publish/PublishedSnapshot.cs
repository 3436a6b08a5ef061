using System.Security.Cryptography;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Publish;

/// <summary>The snapshot that reading commands use.</summary>
internal static class PublishedSnapshot
{
    /// <summary>Its path.</summary>
    /// <exception cref="UsageException">Nothing has been published yet.</exception>
    public static string In(DataFolder folder) => Publisher.CurrentIn(folder)
        ?? throw new UsageException(
            $"{DataFolder.Shown(folder.Published)} 中还没有已发布的数据。"
            + $"请先运行 {NextCommand.Of("run")} 或 {NextCommand.Of("load")}。");
}

/// <summary>A published snapshot and what tells it from every other: the hash of its bytes.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Sha256">64 hex digits in lower case.</param>
internal sealed record SnapshotFile(string Path, string Sha256)
{
    /// <summary>Reads the file once from end to end.</summary>
    public static SnapshotFile At(string path)
    {
        using var stream = File.OpenRead(path);
        return new SnapshotFile(path, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    /// <summary>The snapshot with this hash, whatever its file is called now.</summary>
    /// <param name="folder">Where to look.</param>
    /// <param name="loadId">Its last load: files that are named after it are looked at first.</param>
    /// <param name="sha256">The hash.</param>
    /// <returns>Null if it is there no more.</returns>
    public static SnapshotFile? Find(DataFolder folder, string loadId, string sha256) =>
        !Directory.Exists(folder.Published) ? null : Directory.EnumerateFiles(folder.Published, "*.duckdb")
            .Where(path => new FileInfo(path).LinkTarget is null)
            .OrderBy(path => !path.Contains(loadId, StringComparison.Ordinal))
            .ThenBy(path => path, StringComparer.Ordinal)
            .Select(At).FirstOrDefault(file => file.Sha256 == sha256);
}
