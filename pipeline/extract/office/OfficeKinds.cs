using PerfEtl.Pipeline.Intake.Zip;

namespace PerfEtl.Pipeline.Extract.Office;

/// <summary>What the bytes of an office document say it is.</summary>
internal enum OfficeKind
{
    /// <summary>None of these.</summary>
    None,

    /// <summary>A workbook of today's Excel or WPS, also with macros.</summary>
    Excel,

    /// <summary>A document of today's Word or WPS, also with macros.</summary>
    Word,

    /// <summary>A workbook of Excel 97 to 2003.</summary>
    OldExcel,

    /// <summary>A document of either with a password.</summary>
    Encrypted,
}

/// <summary>Tells office documents apart by their content.</summary>
internal static class OfficeKinds
{
    private const int MostParts = 10_000;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0];

    // As the directory of a compound file has it, in UTF-16.
    private static ReadOnlySpan<byte> Package => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    private static ReadOnlySpan<byte> Workbook => "W\0o\0r\0k\0b\0o\0o\0k\0\0\0"u8;

    private static ReadOnlySpan<byte> Book => "B\0o\0o\0k\0\0\0\0\0"u8;

    /// <summary>Whether the bytes begin as a zip archive does.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Whether the bytes begin as an office file of before 2007 does.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Compound);

    /// <summary>What the bytes are.</summary>
    public static OfficeKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Compound)) return OfCompound(bytes);
        if (!IsArchive(bytes)) return OfficeKind.None;
        var names = NamesIn(bytes);
        if (Holds(names, "xl/")) return OfficeKind.Excel;
        return Holds(names, "word/") ? OfficeKind.Word : OfficeKind.None;
    }

    private static OfficeKind OfCompound(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(Package) >= 0) return OfficeKind.Encrypted;
        return bytes.IndexOf(Workbook) >= 0 || bytes.IndexOf(Book) >= 0 ? OfficeKind.OldExcel : OfficeKind.None;
    }

    /// <summary>The names of an archive's entries; none of a damaged or an endless one.</summary>
    public static IReadOnlyList<string> NamesIn(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var entries = ZipDirectory.Read(new MemoryStream(bytes.ToArray(), writable: false), MostParts);
            return [.. entries.Select(entry => entry.Name ?? "")];
        }
        catch (Exception broken) when (broken is ZipException or IOException)
        {
            return [];
        }
    }

    private static bool Holds(IReadOnlyList<string> names, string start) =>
        names.Any(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
