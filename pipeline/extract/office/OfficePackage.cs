using System.Runtime.InteropServices;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Intake.Zip;

namespace PerfEtl.Pipeline.Extract.Office;

/// <summary>Opens a document of today's Word or Excel: a zip archive of XML parts, within limits.</summary>
/// <remarks>
/// Macros, links to other files and embedded objects are parts that nobody asks for, so none is ever opened.
/// </remarks>
internal static class OfficePackage
{
    private const int MostParts = 10_000;
    private const long Megabyte = 1024 * 1024;

    /// <summary>How a package is opened: read only, nothing resolved, no part longer than the limit.</summary>
    public static OpenSettings SettingsFor(PdfLimits limits) => new()
    {
        AutoSave = false,
        MaxCharactersInPart = limits.StreamMegabytes * Megabyte,
    };

    /// <summary>The bytes as a stream, once the directory promises no more than the limits allow.</summary>
    /// <exception cref="UnreadableOfficeException">It is no archive, or too large a one.</exception>
    public static MemoryStream Open(ReadOnlyMemory<byte> bytes, string kind, PdfLimits limits)
    {
        var stream = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        if (OfficeKinds.Of(bytes.Span) == OfficeKind.Encrypted)
            throw new UnreadableOfficeException("要密码才能打开，请去掉密码后重新报送", Verdict.Password);
        try
        {
            var parts = ZipDirectory.Read(stream, MostParts);
            Check(parts, limits);
            CheckSums(stream, parts);
        }
        catch (ZipException refused)
        {
            throw refused.Verdict == Verdict.OverLimit
                ? new UnreadableOfficeException(refused.Message, Verdict.OverLimit, refused.Found)
                : new UnreadableOfficeException($"不是完整的 {kind}（{refused.Message}），请重新导出或重新报送", Verdict.Damaged);
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>Reads a document, and says why where that fails.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="kind">What it is claimed to be: <c>Word 文档</c>.</param>
    /// <param name="read">Reads it.</param>
    public static DocumentReading Read(ReadOnlyMemory<byte> bytes, string kind, Func<DocumentReading> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableOfficeException refused)
        {
            return DocumentReading.Refused(refused.Printed, refused.Message, refused.Verdict);
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            if (OfficeKinds.IsArchive(bytes.Span) && OfficeKinds.Of(bytes.Span) == OfficeKind.None
                && FileKind.OfNoText(bytes.Span) is var (name, step))
                return DocumentReading.Refused("", $"其实是{name}，不是 {kind}；{step}", Verdict.NotAForm);
            return DocumentReading.Refused("", $"已损坏，读不出 {kind}的内容，请重新导出或重新报送", Verdict.Damaged);
        }
    }

    private static void Check(IReadOnlyList<ZipEntryHead> parts, PdfLimits limits)
    {
        long whole = 0;
        foreach (var part in parts)
        {
            if (part.IsEncrypted) throw new ZipException("要密码才能打开", Verdict.Password);
            if (IsXml(part) && part.Length > limits.StreamMegabytes * Megabyte)
            {
                throw new UnreadableOfficeException(
                    $"解开后有一部分超过上限 {limits.StreamMegabytes} MB（设置 Limits:StreamMegabytes）", Verdict.OverLimit,
                    part.Name!);
            }

            whole += part.Length;
        }

        if (whole > limits.DocumentMegabytes * Megabyte)
        {
            throw new UnreadableOfficeException(
                $"解开后超过上限 {limits.DocumentMegabytes} MB（设置 Limits:DocumentMegabytes）", Verdict.OverLimit);
        }
    }

    // The package's own reader does not look at the check sums, and a changed bit may well be another digit.
    private static void CheckSums(MemoryStream archive, IReadOnlyList<ZipEntryHead> parts)
    {
        foreach (var part in parts.Where(part => !part.IsFolder && IsXml(part))) ZipEntryData.Read(archive, part);
    }

    private static bool IsXml(ZipEntryHead part) => part.Name is { } name
        && (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase));

    // What the package's own reader throws at XML and archives that are not as they should be.
    private static bool IsDamage(Exception failure) =>
        failure is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException
            or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException
            or NotSupportedException or OverflowException or IOException or NullReferenceException
            or IndexOutOfRangeException;
}
