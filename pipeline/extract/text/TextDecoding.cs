using System.Text;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Text;

/// <summary>Bytes to characters: by byte order mark, else by what is valid (UTF-8, UTF-16, GB18030).</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of Chinese Windows, strict.</summary>
    public static Encoding Gb18030 => StrictGb18030();

    /// <summary>The text, or why these bytes are none.</summary>
    public static Reading<string> Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return new Reading<string>.Unreadable("", "文件是空的，应为申报表文本");
        if (FileKind.OfNoText(bytes) is var (kind, step))
            return new Reading<string>.Unreadable("", $"这是{kind}，文件不是文本；{step}");
        foreach (var encoding in Candidates(bytes))
        {
            if (TryDecode(encoding, bytes) is { } text && LooksLikeText(text)) return new Reading<string>.Read(text);
        }

        return new Reading<string>.Unreadable(
            FirstBytes(bytes), "文件不是文本（既不是 UTF-8、UTF-16，也不是 GB18030），应为申报表文本");
    }

    private static IEnumerable<Encoding> Candidates(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return [Utf8];
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return [new UnicodeEncoding(false, true, true)];
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return [new UnicodeEncoding(true, true, true)];
        return bytes.Contains((byte)0)
            ? [new UnicodeEncoding(false, false, true), new UnicodeEncoding(true, false, true)]
            : [Utf8, StrictGb18030()];
    }

    private static Encoding StrictGb18030() =>
        Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    /// <summary>The text; null where the bytes are not of this encoding.</summary>
    internal static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // A picture or an archive can be valid GB18030 for a while; control characters give it away.
    private static bool LooksLikeText(string text)
    {
        var controls = 0;
        var han = 0;
        foreach (var character in text)
        {
            if (character < ' ' && character is not ('\t' or '\r' or '\n' or '\f')) controls++;
            else if (character is >= '\u4E00' and <= '\u9FFF') han++;
        }

        return controls * 20 <= han || (controls == 0 && text.Length > 0);
    }

    private static string FirstBytes(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexString(bytes[..Math.Min(8, bytes.Length)]);
}
