namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>What bytes that are no PDF look like, for a message a person can act on.</summary>
internal static class FileKind
{
    /// <summary>A Chinese clause: <c>其实是 PNG 图片，不是 PDF</c>.</summary>
    public static string Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return "是空的，没有一个字节";
        var name = Name(bytes[..Math.Min(bytes.Length, 1024)]);
        return name is null ? "不是 PDF，也认不出是什么" : $"其实是{name}，不是 PDF";
    }

    private static string? Name(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return " PNG 图片";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return " JPEG 图片";
        if (head.StartsWith("GIF8"u8)) return " GIF 图片";
        if (head.StartsWith("PK\u0003\u0004"u8)) return " ZIP 压缩包或 Office 文件（docx、xlsx）";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "旧版 Office 文件（doc、xls）";
        if (head.StartsWith("Rar!"u8)) return " RAR 压缩包";
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
