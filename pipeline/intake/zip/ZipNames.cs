using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using PerfEtl.Pipeline.Intake.Folders;

namespace PerfEtl.Pipeline.Intake.Zip;

/// <summary>Bytes of entry names → text, and paths made harmless.</summary>
internal static class ZipNames
{
    private const int Utf8Flag = 1 << 11;
    private const int UnicodePath = 0x7075;
    private const int UnicodePathHead = 5;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    static ZipNames() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The name: UTF-8 if the entry says so or it is valid, else GBK as Chinese Windows writes it.</summary>
    /// <returns>Null where the bytes are neither.</returns>
    public static string? Decode(ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra, int flags)
    {
        if ((flags & Utf8Flag) != 0) return Text(Utf8, name);
        if (UnicodePathIn(extra, name) is { } path) return path;
        return Text(Utf8, name) ?? Text(Encoding.GetEncoding(
            "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), name);
    }

    /// <summary>A path below the archive with forward slashes.</summary>
    /// <returns>Null for a path that leads out of it, or holds control characters.</returns>
    public static string? Clean(string name)
    {
        var parts = name.Replace('\\', '/').Split('/');
        if (name.Any(char.IsControl) || parts[0].Length == 0 || parts[0] is [_, ':', ..]) return null;
        if (parts.Contains("..")) return null;
        return string.Join('/', parts.Where(part => part.Trim() is not ("" or ".")));
    }

    /// <summary>Whether only the machine that packed it cares for it: <c>__MACOSX/</c>, <c>.DS_Store</c>,
    /// <c>~$表.docx</c>.</summary>
    public static bool IsHidden(string cleaned) =>
        cleaned.StartsWith("__MACOSX/", StringComparison.Ordinal) || cleaned.Split('/')[^1].StartsWith('.')
        || OwnerFile.IsNamed(cleaned.Split('/')[^1]);

    // The field counts only if it belongs to this very name.
    private static string? UnicodePathIn(ReadOnlySpan<byte> extra, ReadOnlySpan<byte> name)
    {
        while (extra.Length >= 4)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            int size = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (size > extra.Length - 4) return null;
            var field = extra.Slice(4, size);
            if (id == UnicodePath && size > UnicodePathHead
                && BinaryPrimitives.ReadUInt32LittleEndian(field[1..]) == Crc32.HashToUInt32(name))
                return Text(Utf8, field[UnicodePathHead..]);
            extra = extra[(4 + size)..];
        }

        return null;
    }

    private static string? Text(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
