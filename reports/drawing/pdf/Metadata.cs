using System.Globalization;
using System.Security;
using System.Text;

namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>The same information twice, as PDF/A asks: in the document's dictionary and as an XMP packet.</summary>
internal static class Metadata
{
    public static byte[] Xmp(PdfInfo info)
    {
        var date = info.CreatedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var dates = date is null
            ? ""
            : $"<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>"
                + $"<xmp:MetadataDate>{date}</xmp:MetadataDate>";
        var packet = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title>{Alternatives(info.Title)}</dc:title>
            {Optional("dc:description", info.Subject, Alternatives)}
            {Optional("dc:creator", info.Author, text => $"<rdf:Seq><rdf:li>{Escaped(text)}</rdf:li></rdf:Seq>")}
            <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
            {Optional("pdf:Keywords", info.Keywords, Escaped)}
            <pdf:Producer>{PdfInfo.Producer}</pdf:Producer>
            <xmp:CreatorTool>{PdfInfo.Producer}</xmp:CreatorTool>
            {dates}
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
        return Encoding.UTF8.GetBytes(packet.ReplaceLineEndings("\n"));
    }

    public static void WriteInfo(PdfBytes bytes, PdfInfo info)
    {
        bytes.Raw("<<"u8);
        Entry(bytes, "Title", info.Title);
        Entry(bytes, "Subject", info.Subject);
        Entry(bytes, "Author", info.Author);
        Entry(bytes, "Keywords", info.Keywords);
        bytes.Add($"/Creator({PdfInfo.Producer})/Producer({PdfInfo.Producer})");
        if (info.CreatedAt is { } date) bytes.Add($"/CreationDate({Date(date)})/ModDate({Date(date)})");
        bytes.Raw(">>"u8);
    }

    private static void Entry(PdfBytes bytes, string name, string text)
    {
        if (text.Length > 0) bytes.Add($"/{name} {new PdfText(DrawableText.Clean(text))}");
    }

    private static string Date(DateTimeOffset date)
    {
        var zone = date.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'');
        return $"D:{date.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{zone}'";
    }

    private static string Optional(string name, string text, Func<string, string> content) =>
        text.Length == 0 ? "" : $"<{name}>{content(text)}</{name}>";

    private static string Alternatives(string text) =>
        $"""<rdf:Alt><rdf:li xml:lang="x-default">{Escaped(text)}</rdf:li></rdf:Alt>""";

    private static string Escaped(string text) => SecurityElement.Escape(DrawableText.Clean(text))!;
}
