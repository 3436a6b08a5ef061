using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Office;
using PerfEtl.Pipeline.Extract.Tables;

namespace PerfEtl.Pipeline.Extract.Word;

/// <summary>Bytes of a Word document → the rows of its tables and the lines around them, or why it may not be used.
/// </summary>
internal sealed class WordReader(PdfLimits limits)
{
    private const string Kind = "Word 文档";

    /// <summary>Reads the text of the body with that of the head of its pages.</summary>
    public DocumentReading Read(ReadOnlyMemory<byte> bytes) => OfficePackage.Read(bytes, Kind, () =>
    {
        using var stream = OfficePackage.Open(bytes, Kind, limits);
        using var document = WordprocessingDocument.Open(stream, false, OfficePackage.SettingsFor(limits));
        var main = document.MainDocumentPart ?? throw new InvalidDataException();
        var body = BodyOf(main);
        if (main.AlternativeFormatImportParts.Any())
            throw new UnreadableOfficeException("嵌着另一个文件，请把它的内容粘贴进来再报送", Declarations.Verdict.NotAForm);
        var blocks = new WordBlocks(new WordStyles(main), new CellBudget(limits.Cells));
        foreach (var head in main.HeaderParts) if (head.Header is { } lines) blocks.AddHead(lines);
        blocks.Add(body);
        var rows = SpannedRow.Rows(blocks.Rows);
        return Pictures.RefusalOf([rows], blocks.HasPicture, Kind) is { } refusal
            ? DocumentReading.Refused(refusal)
            : DocumentReading.Of(rows);
    });

    // All of it at once: taken piece by piece as it is asked for, the same text is parsed at every level anew.
    private static Body BodyOf(MainDocumentPart main)
    {
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
            if (reader.ElementType == typeof(Body)) return (Body)reader.LoadCurrentElement()!;
        throw new InvalidDataException();
    }
}
