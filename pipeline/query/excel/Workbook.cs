using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEtl.Pipeline.Query.Excel;

/// <summary>The package around one sheet.</summary>
/// <remarks>
/// Written straight into the archive, part by part: opened as a document by the library, all of it would stay in memory
/// until the end (docs/decisions/0020-exports.md).
/// </remarks>
internal sealed class Workbook : IDisposable
{
    private const string SheetName = "查询结果";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly ZipArchive _archive;

    /// <param name="target">Where the file goes.</param>
    public Workbook(Stream target)
    {
        _archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        WriteXml("[Content_Types].xml", ContentTypes());
        WriteXml("_rels/.rels", Relations(("officeDocument", "xl/workbook.xml")));
        WriteXml("xl/_rels/workbook.xml.rels",
            Relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
        WritePart("xl/workbook.xml", new DocumentFormat.OpenXml.Spreadsheet.Workbook(
            new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = SheetName, SheetId = 1, Id = "rId1" })));
        WritePart("xl/styles.xml", CellStyles.Sheet());
    }

    /// <summary>Begins the sheet; nothing else can be written until it is disposed.</summary>
    public SheetWriter BeginSheet(IReadOnlyList<QueryColumn> columns, IReadOnlyList<double> widths) =>
        new(Open("xl/worksheets/sheet1.xml"), columns, widths);

    public void Dispose() => _archive.Dispose();

    private static XElement ContentTypes()
    {
        XNamespace types = Package + "content-types";
        XElement Part(string name, string kind) => new(types + "Override",
            new XAttribute("PartName", name), new XAttribute("ContentType", $"{Spreadsheet}{kind}+xml"));
        return new XElement(types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"),
                new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            Part("/xl/workbook.xml", "sheet.main"), Part("/xl/worksheets/sheet1.xml", "worksheet"),
            Part("/xl/styles.xml", "styles"));
    }

    private static XElement Relations(params (string Kind, string Target)[] targets)
    {
        XNamespace relations = Package + "relationships";
        return new XElement(relations + "Relationships", targets.Select((target, index) =>
            new XElement(relations + "Relationship", new XAttribute("Id", $"rId{index + 1}"),
                new XAttribute("Type", $"{Office}/{target.Kind}"), new XAttribute("Target", target.Target))));
    }

    private Stream Open(string name) => _archive.CreateEntry(name, CompressionLevel.Fastest).Open();

    private void WriteXml(string name, XElement content)
    {
        using var writer = XmlWriter.Create(Open(name), new XmlWriterSettings { CloseOutput = true });
        content.WriteTo(writer);
    }

    private void WritePart(string name, OpenXmlElement content)
    {
        using var stream = Open(name);
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument();
        writer.WriteElement(content);
    }
}
