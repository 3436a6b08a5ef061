using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Extract.Html;

/// <summary>Web pages, whatever they are named: many portals give out .xls that are pages; also those in one archive
/// (.mht).</summary>
internal sealed class HtmlFormat(IForeignReader readers) : IDocumentFormat
{
    private const int Head = 4096;

    private static readonly string[] Marks = ["<html", "<!doctype html", "<table", "<body", "<head", "<meta"];

    /// <inheritdoc/>
    public bool Recognizes(Document document) => IsPage(document.Bytes.Span) || IsArchive(document.Bytes.Span);

    /// <inheritdoc/>
    public Task<DocumentReading> ReadAsync(Document document) =>
        readers.ReadAsync(WorkerTask.HtmlRows, document.Bytes);

    /// <inheritdoc/>
    public async Task<DocumentView> ShowAsync(Document document) =>
        new DocumentView.Rows((await ReadAsync(document)).Parts, AreLines: false);

    /// <summary>Whether the bytes begin as a page archive of Word, Excel or a browser does.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes)
    {
        var head = HeadOf(bytes);
        return head.Contains("mime-version:", StringComparison.Ordinal)
            && head.Contains("multipart/related", StringComparison.Ordinal)
            && head.Contains("text/html", StringComparison.Ordinal);
    }

    private static bool IsPage(ReadOnlySpan<byte> bytes)
    {
        var head = HeadOf(bytes).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return head.StartsWith('<') && Array.Exists(Marks, mark => head.Contains(mark, StringComparison.Ordinal));
    }

    // The marks are ASCII in every encoding that is met, with zeros between in UTF-16.
    private static string HeadOf(ReadOnlySpan<byte> bytes)
    {
        Span<char> head = stackalloc char[Head];
        var length = 0;
        foreach (var value in bytes[..Math.Min(bytes.Length, Head)])
            if (value is > 0 and < 0x80) head[length++] = char.ToLowerInvariant((char)value);
        return head[..length].ToString();
    }
}
