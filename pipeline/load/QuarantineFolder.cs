using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Load;

/// <summary>What is set aside for people to mend: a folder for each document, with its reasons as JSON.</summary>
/// <remarks>It shows how things stand: a document that can be read meanwhile is taken out again.</remarks>
internal static class QuarantineFolder
{
    private const string Reasons = "reason.json";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Whether nothing is set aside.</summary>
    public static bool IsEmpty(string folder) =>
        !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>The documents in it, in a fixed order.</summary>
    public static IReadOnlyList<string> Documents(string folder) =>
        !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != Reasons).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Writes <c>quarantine/HASH/NAME</c> with <c>reason.json</c> beside it for each refused document.
    /// </summary>
    /// <param name="folder">The quarantine folder.</param>
    /// <param name="report">What the load refused.</param>
    /// <param name="read">Hashes of the documents the load looked at; those not refused are taken out.</param>
    /// <param name="archive">Where the documents are kept.</param>
    public static void Update(string folder, LoadReport report, IEnumerable<string> read, Archive archive)
    {
        if (Directory.Exists(folder)) TakeOut(folder, report, read);
        foreach (var document in report.Quarantine.GroupBy(form => form.DocumentSha256))
        {
            var isKept = document.Key.Length > 0;
            var target = isKept ? FolderOf(folder, document.Key) : Path.Combine(folder, "unreadable");
            Directory.CreateDirectory(target);
            var copy = Path.Combine(target, Path.GetFileName(document.First().DocumentName));
            if (isKept) Copy(archive.PathOf(document.Key), copy);
            var reasons = JsonSerializer.SerializeToUtf8Bytes(document, Format);
            DurableFile.Replace(Path.Combine(target, Reasons), reasons);
        }
    }

    private static void TakeOut(string folder, LoadReport report, IEnumerable<string> read)
    {
        var refused = report.Quarantine.Select(form => form.DocumentSha256).ToHashSet(StringComparer.Ordinal);
        var well = read.Where(sha256 => !refused.Contains(sha256)).Select(sha256 => FolderOf(folder, sha256))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var mended in Directory.GetDirectories(folder).Where(well.Contains))
            Directory.Delete(mended, recursive: true);
    }

    // The archive's files are read-only; people mend the copy, and the next night writes it anew.
    private static void Copy(string member, string copy)
    {
        File.Delete(copy);
        using var from = File.OpenRead(member);
        using var to = File.Create(copy);
        from.CopyTo(to);
    }

    private static string FolderOf(string folder, string sha256) => Path.Combine(folder, sha256[..12]);
}
