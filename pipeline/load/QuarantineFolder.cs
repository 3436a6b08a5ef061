using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Load;

/// <summary>Lays out what a load set aside for people to mend: each document with its reasons as JSON.</summary>
internal static class QuarantineFolder
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Writes <c>quarantine/LOAD/HASH/NAME</c> and <c>reason.json</c> beside it.</summary>
    public static void Write(string folder, LoadReport report, Archive archive)
    {
        foreach (var document in report.Quarantine.GroupBy(form => form.DocumentSha256))
        {
            var isKept = document.Key.Length > 0;
            var target = Path.Combine(folder, report.LoadId, isKept ? document.Key[..12] : "unreadable");
            Directory.CreateDirectory(target);
            var copy = Path.Combine(target, Path.GetFileName(document.First().DocumentName));
            if (isKept) File.Copy(archive.PathOf(document.Key), copy, overwrite: true);
            var reasons = JsonSerializer.SerializeToUtf8Bytes(document, Format);
            DurableFile.Replace(Path.Combine(target, "reason.json"), reasons);
        }
    }
}
