using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using MimeKit;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Office;
using PerfEtl.Pipeline.Extract.Tables;
using PerfEtl.Pipeline.Extract.Text;

namespace PerfEtl.Pipeline.Extract.Html;

/// <summary>Bytes of a page, or of an archive of pages → the rows of its tables and the lines around them.</summary>
/// <remarks>Nothing is fetched and no script runs: the page is only parsed.</remarks>
internal sealed partial class HtmlReader(PdfLimits limits)
{
    private const string Kind = "网页";
    private const int DeclaredWithin = 4096;

    /// <summary>Reads it; each page of an archive is a part.</summary>
    public DocumentReading Read(ReadOnlyMemory<byte> bytes) => OfficePackage.Read(bytes, Kind, () =>
    {
        var budget = new CellBudget(limits.Cells);
        List<string> pages = HtmlFormat.IsArchive(bytes.Span) ? PagesIn(bytes) : [Decode(bytes.Span)];
        var hasPicture = false;
        var parts = new List<IReadOnlyList<Row>>();
        foreach (var page in pages)
        {
            var blocks = new HtmlBlocks(budget);
            blocks.Add(new HtmlParser().ParseDocument(page));
            hasPicture |= blocks.HasPicture;
            parts.Add(SpannedRow.Rows(blocks.Rows));
        }

        return Pictures.RefusalOf(parts, hasPicture, Kind) is { } refusal
            ? DocumentReading.Refused(refusal)
            : new DocumentReading(CellLayout.Ruled, parts, null);
    });

    private static List<string> PagesIn(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var pages = new List<string>();
        foreach (var part in MimeMessage.Load(stream).BodyParts.OfType<TextPart>().Where(part => part.IsHtml))
        {
            using var content = new MemoryStream();
            part.Content?.DecodeTo(content);
            pages.Add(Decode(content.ToArray()));
        }

        return pages;
    }

    // What the page declares, unless its bytes cannot be that.
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclaredWithin)]);
        var isGb = Declared().Match(head) is { Success: true } declared
            && declared.Groups[1].Value.StartsWith("gb", StringComparison.OrdinalIgnoreCase);
        if (isGb && TextDecoding.TryDecode(TextDecoding.Gb18030, bytes) is { } text) return text;
        return TextDecoding.Decode(bytes) switch
        {
            Reading<string>.Read(var page) => page,
            Reading<string>.Unreadable(var printed, var reason) =>
                throw new UnreadableOfficeException(reason, Verdict.NotAForm, printed),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    [GeneratedRegex("""charset\s*=\s*["']?([A-Za-z0-9_-]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Declared();
}
