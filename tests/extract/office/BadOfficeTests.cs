using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Converted;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Extract.Pdf.Producers;
using PerfEtl.Tests.Golden;
using PerfEtl.Tests.Intake.Zip;

using Blip = DocumentFormat.OpenXml.Drawing.Blip;
using BlipFill = DocumentFormat.OpenXml.Drawing.Pictures.BlipFill;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using Graphic = DocumentFormat.OpenXml.Drawing.Graphic;
using GraphicData = DocumentFormat.OpenXml.Drawing.GraphicData;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline;
using Picture = DocumentFormat.OpenXml.Drawing.Pictures.Picture;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>Office files that are none, locked, empty, endless or hostile: right or one clear sentence.</summary>
public sealed class BadOfficeTests
{
    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "extract", "office", "samples");

    [Theory]
    [InlineData("plain-20.docx", "不是完整的 Word 文档")]
    [InlineData("plain-20.xlsx", "不是完整的 Excel 表格")]
    [InlineData("plain-20.xls", "已损坏")]
    public void Read_HalfAFile_IsDamaged(string file, string reason)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Samples, file));
        AssertRefused(bytes[..(bytes.Length / 2)], file, Verdict.Damaged, reason);
    }

    [Theory]
    [InlineData("表.docx", "不是 Word 文档")]
    [InlineData("表.xlsx", "不是 Excel 表格")]
    public void Read_ArchiveOfSomethingElse_IsNamed(string name, string reason) => AssertRefused(
        MadeZip.Of(("照片/1.txt", "一"u8.ToArray())).ToArray(), name, Verdict.NotAForm, reason);

    [Fact]
    public void Read_Locked_AsksForItWithoutPassword() => AssertRefused(
        [0xD0, 0xCF, 0x11, 0xE0, .. new byte[604], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "表.xlsx", Verdict.Password, "要密码才能打开");

    [Fact]
    public async Task Read_OldWordWithoutLibreOffice_SaysWhatIsMissing()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Samples, "plain-20.doc"));
        var reading = await new ConvertedFormat(Forms.Readers, new PdfLimits(), program: null)
            .ReadAsync(new Pipeline.Intake.Document("表.doc", "表.doc", "", bytes));
        Assert.Contains("要有 LibreOffice 才能读", reading.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OnlyAPicture_IsAScan()
    {
        var bytes = OfficeFile.Document((MainDocumentPart main) =>
        {
            var picture = main.AddImagePart(ImagePartType.Png);
            picture.FeedData(new MemoryStream([0x89, 0x50, 0x4E, 0x47]));
            var blip = new Blip { Embed = main.GetIdOfPart(picture) };
            main.Document = new Document(new Body(new Paragraph(new Run(new Drawing(new Inline(new Graphic(
                new GraphicData(new Picture(new BlipFill(blip))) { Uri = PictureUri })))))));
        });
        AssertRefused(bytes, "表.docx", Verdict.NoTextLayer, "只有图片");
    }

    [Fact]
    public void Read_TwoHundredSheetsWithThreeForms_GivesTheThree()
    {
        var blank = new PrintedSheet("部门支出预算表", "单位：元", [60, 60], [], new([]), [], null);
        var sheets = Enumerable.Range(1, 200).Select(number => number is 7 or 77 or 177
            ? SheetLayout.Of(PrintableForm.Of(GoldForm.All[number % 10]), SampleStyles.Plain)
            : blank).ToList();
        var read = Forms.Read(XlsxPrinter.Print(sheets, SampleStyles.Plain), "表.xlsx");
        Assert.Equal(3, read.Count);
        Assert.All(read, form => Assert.IsType<NormalizedForm.Read>(form));
        Assert.Equal("附表77!B3", ((NormalizedForm.Read)read[1]).Declaration.ProjectName.Place.ToString());
    }

    [Fact]
    public void Read_SheetWithACellFarOut_IsRefusedOrRead()
    {
        var bytes = OfficeFile.Workbook((WorksheetPart sheet) => sheet.Worksheet!.Descendants<SheetData>().Single()
            .AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Row(new Cell
            {
                CellReference = "XFD1048576",
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text("远")),
            })
            { RowIndex = 1048576 }));
        Assert.Single(Forms.Read(bytes, "表.xlsx"));
    }

    [Fact]
    public void Read_HundredThousandColumns_IsDamaged()
    {
        var cells = string.Concat(Enumerable.Repeat("<c t=\"inlineStr\"><is><t>x</t></is></c>", 100_000));
        var sheet = $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>";
        var refusal = OfficeFile.Refused(Workbook(sheet), "表.xlsx");
        Assert.Contains("表", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EntityOfAnotherFile_IsDamaged() => AssertRefused(
        Workbook($"<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"{Main}\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>"),
        "表.xlsx", Verdict.Damaged, "已损坏");

    [Fact]
    public void Read_Bomb_IsOverALimit()
    {
        var sheet = $"<worksheet xmlns=\"{Main}\">{new string(' ', 40_000_000)}<sheetData/></worksheet>";
        AssertRefused(Workbook(sheet), "表.xlsx", Verdict.OverLimit, "Limits:StreamMegabytes");
    }

    [Fact]
    public void Read_OnlyHiddenSheets_SaysSo()
    {
        var bytes = OfficeFile.Workbook((WorkbookPart workbook) =>
            workbook.Workbook!.Descendants<Sheet>().Single().State = SheetStateValues.Hidden);
        AssertRefused(bytes, "表.xlsx", Verdict.NotAForm, "隐藏");
    }

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // The sheet's part is written by hand, whatever it holds.
    private static byte[] Workbook(string sheet)
    {
        using var stream = new MemoryStream();
        stream.Write(OfficeFile.Workbook((WorksheetPart _) => { }));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var name = archive.Entries.Single(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal)
                && !entry.FullName.EndsWith(".rels", StringComparison.Ordinal)).FullName;
            archive.GetEntry(name)!.Delete();
            using var part = archive.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(sheet));
        }

        return stream.ToArray();
    }

    private static void AssertRefused(byte[] bytes, string name, Verdict verdict, string reason)
    {
        var refusal = OfficeFile.Refused(bytes, name);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(verdict, refusal.Verdict);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
