using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Quarantine;

/// <summary>What waits for people to mend it: a folder for each document, with its reasons as JSON.</summary>
/// <remarks>It shows how things stand in <c>mart_quarantine</c>, no more and no less.</remarks>
internal static class QuarantineFolder
{
    private const string Reasons = "reason.json";
    private const string WithoutBytes = "unreadable";
    private const int HashDigits = 12;

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>
    /// Writes <c>quarantine/HASH/NAME</c> with <c>reason.json</c> beside it for each document that waits, and takes the
    /// others out.
    /// </summary>
    /// <param name="folder">The quarantine folder.</param>
    /// <param name="waiting">All that waits.</param>
    /// <param name="archive">Where the documents are kept.</param>
    public static void Update(string folder, IReadOnlyList<WaitingForm> waiting, Archive archive)
    {
        foreach (var ended in Shown(folder).Except(Wanted(waiting)))
            Directory.Delete(Path.Combine(folder, ended), recursive: true);
        foreach (var document in waiting.GroupBy(form => form.DocumentSha256))
        {
            var target = Path.Combine(folder, NameOf(document.Key));
            Directory.CreateDirectory(target);
            if (document.Key.Length > 0)
                Copy(archive.PathOf(document.Key), Path.Combine(target, FileNameOf(document.First().DocumentName)));
            var reasons = JsonSerializer.SerializeToUtf8Bytes(document, Format);
            DurableFile.Replace(Path.Combine(target, Reasons), reasons);
        }
    }

    /// <summary>Whether the folder shows what waits.</summary>
    public static bool Shows(string folder, IReadOnlyList<WaitingForm> waiting) =>
        Shown(folder).ToHashSet(StringComparer.Ordinal).SetEquals(Wanted(waiting));

    /// <summary>The documents that wait, as they lie in the folder: as submitted, or mended by a person.</summary>
    /// <param name="folder">The quarantine folder.</param>
    /// <param name="waiting">All that waits.</param>
    public static IEnumerable<(QuarantineCase Document, byte[] Bytes)> ToReadAgain(
        string folder, IReadOnlyList<QuarantineCase> waiting)
    {
        foreach (var document in waiting.DistinctBy(form => (form.Sha256, form.Source, form.Id)))
        {
            if (document.Sha256.Length == 0) continue;
            var place = Path.Combine(folder, NameOf(document.Sha256));
            if (!Directory.Exists(place)) continue;
            var file = Directory.EnumerateFiles(place).Order(StringComparer.Ordinal)
                .FirstOrDefault(path => Path.GetFileName(path) != Reasons);
            if (file is not null) yield return (document, File.ReadAllBytes(file));
        }
    }

    private static IEnumerable<string> Shown(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.GetDirectories(folder).Select(path => Path.GetFileName(path))
            .Where(name => name == WithoutBytes || (name.Length == HashDigits && name.All(char.IsAsciiHexDigitLower)));

    private static HashSet<string> Wanted(IReadOnlyList<WaitingForm> waiting) =>
        waiting.Select(form => NameOf(form.DocumentSha256)).ToHashSet(StringComparer.Ordinal);

    // The archive's files are read-only; people mend the copy, so one that is there is left as it is.
    private static void Copy(string member, string copy)
    {
        if (File.Exists(copy) || !File.Exists(member)) return;
        var draft = copy + ".draft";
        using (var from = File.OpenRead(member))
        using (var to = File.Create(draft))
            from.CopyTo(to);
        File.Move(draft, copy);
    }

    private static string FileNameOf(string name) => Path.GetFileName(name) is { Length: > 0 } last ? last : "_";

    private static string NameOf(string sha256) => sha256.Length == 0 ? WithoutBytes : sha256[..HashDigits];
}
