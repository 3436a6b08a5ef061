using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEtl.Pipeline.Declarations;
using Placed = DocumentFormat.OpenXml.Drawing.Spreadsheet;
using Shapes = DocumentFormat.OpenXml.Drawing;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>Text of a workbook that stands in no cell: in boxes, and in the head of printed pages.</summary>
public sealed class TextOutsideCellsTests
{
    [Fact]
    public void Read_TextBoxOverTheTable_IsRefused()
    {
        var refusal = Refused(sheet => AddBox(sheet, row: 15, "以此为准：3批"));
        Assert.Contains("以此为准：3批”放在表格上", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TitleInATextBox_IsTheTitle()
    {
        var read = Read(sheet =>
        {
            sheet.At("A1").RemoveAllChildren();
            sheet.At("A1").DataType = null;
            AddBox(sheet, row: 0, "财政项目支出绩效目标申报表");
        });
        Assert.Equal(14, read.Indicators.Count);
    }

    [Fact]
    public void Read_MoneyUnitInThePageHead_CountsForTheForm()
    {
        var refusal = Refused(sheet => sheet.Worksheet!.AppendChild(
            new HeaderFooter(new OddHeader("&C&\"宋体,加粗\"&14绩效目标&R单位：万美元"))));
        Assert.Contains("万美元", refusal.Message, StringComparison.Ordinal);
    }

    private static void AddBox(WorksheetPart sheet, int row, string text)
    {
        var drawings = sheet.AddNewPart<DrawingsPart>();
        drawings.WorksheetDrawing = new Placed.WorksheetDrawing(new Placed.TwoCellAnchor(
            new Placed.FromMarker(new Placed.ColumnId("1"), new Placed.ColumnOffset("0"),
                new Placed.RowId($"{row}"), new Placed.RowOffset("0")),
            new Placed.ToMarker(new Placed.ColumnId("3"), new Placed.ColumnOffset("0"),
                new Placed.RowId($"{row + 1}"), new Placed.RowOffset("0")),
            new Placed.Shape(new Placed.TextBody(new Shapes.BodyProperties(), new Shapes.Paragraph(
                new Shapes.Run(new Shapes.Text(text))))), new Placed.ClientData()));
        sheet.Worksheet!.AppendChild(new Drawing { Id = sheet.GetIdOfPart(drawings) });
    }

    private static Declaration Read(Action<WorksheetPart> change) =>
        OfficeFile.Read(OfficeFile.Workbook(change), "表.xlsx");

    private static Refusal Refused(Action<WorksheetPart> change) =>
        OfficeFile.Refused(OfficeFile.Workbook(change), "表.xlsx");
}
