using System.Text;

namespace PerfEtl.Pipeline.Extract.Converted;

/// <summary>What LibreOffice has to turn into something that is read.</summary>
/// <param name="Name">For people, as it stands behind 是.</param>
/// <param name="Ending">The ending by which LibreOffice knows it.</param>
/// <param name="IsTable">Whether it is a workbook rather than a text.</param>
internal sealed record ConvertedKind(string Name, string Ending, bool IsTable)
{
    private const int Head = 2048;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0];

    private static ReadOnlySpan<byte> WordStream => "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8;

    /// <summary>Word 97 to 2003, and WPS as it writes in their way.</summary>
    public static ConvertedKind OldWord { get; } = new("旧版 Word 或 WPS 文档（.doc、.wps）", "doc", IsTable: false);

    /// <summary>What the bytes are; null for anything else.</summary>
    public static ConvertedKind? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Compound) && bytes.IndexOf(WordStream) >= 0)
            return OldWord;
        if (bytes.StartsWith("{\\rtf"u8)) return new(" RTF 文档", "rtf", IsTable: false);
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        if (head.StartsWith("PK\u0003\u0004", StringComparison.Ordinal)) return OfOpenDocument(head);
        if (head.Contains("progid=\"Word.Document\"", StringComparison.Ordinal))
            return new(" Word 2003 的 XML 文档", "xml", IsTable: false);
        return head.Contains("progid=\"Excel.Sheet\"", StringComparison.Ordinal)
            || (IsXml(head) && head.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal))
            ? new(" Excel 2003 的 XML 表格", "xml", IsTable: true)
            : null;
    }

    private static bool IsXml(string head) =>
        head.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n').StartsWith("<?xml", StringComparison.Ordinal);

    // Its kind stands uncompressed at its beginning.
    private static ConvertedKind? OfOpenDocument(string head)
    {
        if (!head.Contains("mimetypeapplication/vnd.oasis.opendocument.", StringComparison.Ordinal)) return null;
        if (head.Contains("opendocument.spreadsheet", StringComparison.Ordinal))
            return new(" OpenDocument 表格（.ods）", "ods", IsTable: true);
        return head.Contains("opendocument.text", StringComparison.Ordinal)
            ? new(" OpenDocument 文档（.odt）", "odt", IsTable: false)
            : null;
    }
}
