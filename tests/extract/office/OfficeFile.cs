using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Extract.Pdf.Producers;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>A real form as an office file, changed in a single thing.</summary>
internal static class OfficeFile
{
    // 14 indicators; its cells are known: C6 is 项目资金总额, D14 the first indicator, E14 its target.
    private const int Number = 1;

    private static readonly PrintedSheet Sheet =
        SheetLayout.Of(PrintableForm.Of(GoldForm.All[Number - 1]), SampleStyles.Plain);

    /// <summary>A workbook with the form on its only sheet, 附表1.</summary>
    public static byte[] Workbook(Action<WorksheetPart> change) => Workbook(workbook =>
    {
        var part = workbook.WorksheetParts.Single();
        change(part);
        part.Worksheet!.Save();
    });

    /// <summary>The same, changed as a whole.</summary>
    public static byte[] Workbook(Action<WorkbookPart> change)
    {
        using var stream = Grown(XlsxPrinter.Print([Sheet], SampleStyles.Plain));
        using (var document = SpreadsheetDocument.Open(stream, true)) change(document.WorkbookPart!);
        return stream.ToArray();
    }

    /// <summary>A Word document with the form.</summary>
    public static byte[] Document(Action<Body> change) => Document(main => change(main.Document!.Body!));

    /// <summary>The same, changed as a whole.</summary>
    public static byte[] Document(Action<MainDocumentPart> change)
    {
        using var stream = Grown(DocxPrinter.Print([Sheet], SampleStyles.Plain));
        using (var document = WordprocessingDocument.Open(stream, true)) change(document.MainDocumentPart!);
        return stream.ToArray();
    }

    /// <summary>A cell of the sheet; <c>D14</c>.</summary>
    public static Cell At(this WorksheetPart part, string reference) =>
        part.Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == reference);

    /// <summary>The paragraph of the document with this text.</summary>
    public static Paragraph With(this Body body, string text) =>
        body.Descendants<Paragraph>().First(paragraph => paragraph.InnerText == text);

    /// <summary>The only form, read.</summary>
    public static Declaration Read(byte[] bytes, string name) => Assert.Single(Forms.Read(bytes, name)) switch
    {
        NormalizedForm.Read(var declaration) => declaration,
        NormalizedForm.Unreadable(_, var why) => throw new Xunit.Sdk.XunitException(why[0].Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Why the only form, or the document, is refused.</summary>
    public static Refusal Refused(byte[] bytes, string name) =>
        Assert.IsType<NormalizedForm.Unreadable>(Assert.Single(Forms.Read(bytes, name))).Refusals[0];

    private static MemoryStream Grown(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        return stream;
    }
}
