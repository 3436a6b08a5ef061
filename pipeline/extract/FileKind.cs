using PerfEtl.Pipeline.Extract.Office;

namespace PerfEtl.Pipeline.Extract;

/// <summary>What bytes look like that are no form, for a message a person can act on.</summary>
internal static class FileKind
{
    private const string Picture = "图片里的文字读不出来，请报送有文字层的 PDF";
    private const string Export = "目前读取 PDF、Word、Excel、文本和 zip，请用原来的软件另存为 PDF、.docx 或 .xlsx 再报送";
    private const string Unpack = "目前读取 PDF、Word、Excel、文本和 zip，请解压后报送，或改打成 .zip";

    /// <summary>A Chinese clause: <c>其实是网页（HTML），不是 PDF</c>.</summary>
    public static string Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return "是空的，没有一个字节";
        if (OfNoText(bytes) is var (kind, step)) return $"其实是{kind}，不是 PDF；{step}";
        var name = TextName(bytes[..Math.Min(bytes.Length, 1024)]);
        return name is null ? "不是 PDF，也认不出是什么" : $"其实是{name}，不是 PDF";
    }

    /// <summary>What bytes are that can be no text, and what to do about it.</summary>
    /// <returns>A name that follows 是, and a clause; null for what may be a text.</returns>
    public static (string Name, string Step)? OfNoText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return (" PNG 图片", Picture);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return (" JPEG 图片", Picture);
        if (bytes.StartsWith("GIF8"u8)) return (" GIF 图片", Picture);
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return (" TIFF 图片", Picture);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return ("旧版 Office 或 WPS 文件（.doc、.xls、.wps、.et）", Export);
        if (bytes.StartsWith("Rar!"u8)) return (" RAR 压缩包", Unpack);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])) return (" 7z 压缩包", Unpack);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return (" gzip 压缩包", Unpack);
        return bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8) ? Zipped(bytes) : null;
    }

    // Documents of today's office programs are archives; what they hold tells them apart.
    private static (string Name, string Step) Zipped(ReadOnlySpan<byte> bytes)
    {
        var names = OfficeKinds.NamesIn(bytes);
        bool Holds(string start) => names.Any(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        if (Holds("word/")) return (" Word 文档（.docx）", Export);
        if (Holds("xl/")) return (" Excel 表格（.xlsx）", Export);
        if (Holds("ppt/")) return (" PowerPoint 演示文稿（.pptx）", Export);
        if (Holds("OFD.xml")) return (" OFD 版式文件（.ofd）", Export);
        if (Holds("content.xml")) return (" OpenDocument 文档（.odt、.ods）", Export);
        return (" ZIP 压缩包", "请把文件名改为以 .zip 结尾再加载，或解压后再读");
    }

    private static string? TextName(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("{\\rtf"u8)) return " RTF 文件";
        if (IsHtml(head)) return "网页（HTML）";
        return IsText(head) ? "纯文本" : null;
    }

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        Span<byte> lower = stackalloc byte[1024];
        var text = lower[..head.Length];
        for (var i = 0; i < text.Length; i++) text[i] = Lower(head[i]);
        return text.IndexOf("<html"u8) >= 0 || text.IndexOf("<!doctype html"u8) >= 0;
    }

    private static byte Lower(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) return false;
        }

        return true;
    }
}
