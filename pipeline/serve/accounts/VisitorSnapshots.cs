using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>The file a visitor reads: the published snapshot, or one of the visitor's departments only.</summary>
/// <remarks>
/// Everything that shows rows opens this file, so that no page, chart, report or query has to think of departments.
/// A file of departments is made when its first visitor comes after a publish, in <c>serve/departments</c>.
/// </remarks>
internal sealed class VisitorSnapshots(DataFolder data)
{
    private readonly ConcurrentDictionary<string, Lazy<string>> made = new();

    private string Folder => Path.Combine(data.Serve, "departments");

    /// <summary>What stands for a published snapshot.</summary>
    /// <param name="visitor">Who reads it.</param>
    /// <param name="snapshot">The path of a published snapshot.</param>
    public string PathFor(Visitor visitor, string snapshot)
    {
        if (visitor.Departments.Count == 0) return snapshot;
        var name = $"{Path.GetFileNameWithoutExtension(snapshot)}-{KeyOf(visitor, snapshot)}.duckdb";
        var path = Path.Combine(Folder, name);
        var one = made.GetOrAdd(path, _ => new Lazy<string>(() => Make(snapshot, path, visitor.Departments)));
        try
        {
            return one.Value;
        }
        catch
        {
            made.TryRemove(path, out _);
            throw;
        }
    }

    private string Make(string snapshot, string path, IReadOnlyList<string> departments)
    {
        if (File.Exists(path)) return path;
        Directory.CreateDirectory(Folder);
        RemoveOld();
        var draft = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            DepartmentFile.Make(snapshot, draft, departments);
            File.Move(draft, path, overwrite: true);
            return path;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // A file stays as long as the snapshot it was made from.
    private void RemoveOld()
    {
        var kept = Publisher.SnapshotsIn(data).Select(file => Path.GetFileNameWithoutExtension(file) + "-").ToList();
        foreach (var file in Directory.EnumerateFiles(Folder, "perfetl-*.duckdb"))
        {
            if (kept.Any(name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal))) continue;
            File.Delete(file);
            made.TryRemove(file, out _);
        }
    }

    // A snapshot that is published again under its name is another one.
    private static string KeyOf(Visitor visitor, string snapshot) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\0', visitor.Departments.Distinct().Order(StringComparer.Ordinal)
            .Append($"{File.GetLastWriteTimeUtc(snapshot):O}")))))[..16];
}
