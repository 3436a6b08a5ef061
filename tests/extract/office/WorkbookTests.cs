using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEtl.Pipeline.Declarations;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>What a workbook shows is read, and what it does not show is told.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public void Read_NumbersWithFormats_AreReadAsShown()
    {
        var read = Read(sheet =>
        {
            var styles = ((WorkbookPart)sheet.GetParentParts().Single()).WorkbookStylesPart!.Stylesheet!;
            styles.CellFormats!.AppendChild(new CellFormat { NumberFormatId = 4, BorderId = 1 });
            styles.CellFormats.AppendChild(new CellFormat { NumberFormatId = 10, BorderId = 1 });
            styles.Save();
            Number(sheet.At("C6"), "10308000", style: 2);
            Number(sheet.At("E16"), "1", style: 3);
        });
        var total = read.Funding.Lines.First(line => line.Code == Funding.ProjectTotal).Amount!;
        Assert.Equal((10_308_000m, "10,308,000.00"), (total.Value.Amount, total.Text));
        Assert.Equal("附表1!C6", total.Place.ToString());
        Assert.Equal("100.00%", read.Indicators[2].Target!.Text);
    }

    [Fact]
    public void Read_HiddenRow_IsLeftOutAndTold()
    {
        var read = Read(sheet => RowOf(sheet, 14).Hidden = true);
        Assert.Equal(13, read.Indicators.Count);
        Assert.Equal("储备人才招录宣传批次完成数", read.Indicators[0].Name.Value);
        Assert.Equal(("产出指标", "数量指标"),
            (read.Indicators[0].DeclaredLevel1?.Text, read.Indicators[0].DeclaredLevel2?.Text));
        Assert.Contains("1-2批", Hidden(read).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HiddenColumnWithOldTargets_IsLeftOutAndTold()
    {
        var read = Read(sheet =>
        {
            foreach (var row in sheet.Worksheet!.Descendants<Row>().Where(row => row.RowIndex! >= 13))
                row.AppendChild(Text($"F{row.RowIndex}", row.RowIndex! == 13 ? "指标值" : "旧值"));
            var hidden = new Column { Min = 6, Max = 16384, Hidden = true };
            sheet.Worksheet!.InsertBefore(new Columns(hidden), sheet.Worksheet.GetFirstChild<SheetData>());
        });
        Assert.Equal(14, read.Indicators.Count);
        Assert.Equal("1-2批", read.Indicators[0].Target!.Text);
        Assert.Equal("旧值", read.Remarks.Last(remark => remark.Kind == RemarkKind.HiddenText).Text);
    }

    [Fact]
    public void Read_HiddenSheetWithAForm_IsLeftOutAndTold()
    {
        var bytes = OfficeFile.Workbook(workbook =>
        {
            var copy = workbook.AddNewPart<WorksheetPart>();
            copy.Worksheet = new Worksheet(new SheetData(new Row(Text("A1", "项目名称"), Text("B1", "旧项目"))));
            workbook.Workbook!.Sheets!.AppendChild(new Sheet
            {
                Name = "去年",
                SheetId = 2,
                Id = workbook.GetIdOfPart(copy),
                State = SheetStateValues.VeryHidden,
            });
        });
        Assert.Equal("工作表“去年”", Hidden(OfficeFile.Read(bytes, "表.xlsx")).Text);
    }

    [Fact]
    public void Read_FormulaWithItsResult_IsRead()
    {
        var read = Read(sheet =>
        {
            Number(sheet.At("C6"), "18052461", style: 1);
            sheet.At("C6").CellFormula = new CellFormula("SUM([1]附表!C7:C9)");
        });
        var total = read.Funding.Lines.First(line => line.Code == Funding.ProjectTotal);
        Assert.Equal(18_052_461m, total.Amount!.Value.Amount);
    }

    [Fact]
    public void Read_FormulaWithoutResult_IsRefusedWithItsPlace()
    {
        var refusal = Refused(sheet =>
        {
            sheet.At("C6").RemoveAllChildren();
            sheet.At("C6").DataType = null;
            sheet.At("C6").CellFormula = new CellFormula("C7+C9");
        });
        Assert.Equal("附表1!C6，单元格：“=C7+C9”是公式而没有存下结果，请用 Excel 打开后重新保存。", refusal.Message);
    }

    [Fact]
    public void Read_FormulaThatFailed_IsRefused()
    {
        var refusal = Refused(sheet =>
        {
            Number(sheet.At("C6"), "#REF!", style: 1);
            sheet.At("C6").DataType = CellValues.Error;
        });
        Assert.StartsWith("附表1!C6，单元格：“#REF!”", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StruckOutTarget_IsNotReadAndTold()
    {
        var read = Read(sheet =>
        {
            var cell = sheet.At("E14");
            cell.InlineString = new InlineString(
                new Run(new RunProperties(new Strike()), new Text("3批")), new Run(new Text("1-2批")));
        });
        Assert.Equal("1-2批", read.Indicators[0].Target!.Text);
        Assert.Equal("3批", read.Remarks.Single(remark => remark.Kind == RemarkKind.StruckText).Text);
    }

    [Fact]
    public void Read_RaisedDigit_KeepsItsRank()
    {
        var read = Read(sheet => sheet.At("E14").InlineString = new InlineString(
            new Run(new Text("100m")),
            new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalAlignmentRunValues.Superscript }),
                new Text("2"))));
        Assert.Equal("100m²", read.Indicators[0].Target!.Text);
    }

    // A label in the middle of its box, not merged: the lines around it say what it stands for.
    [Fact]
    public void Read_LabelInTheMiddleOfABox_StandsForAllItsRows()
    {
        var read = Read(sheet =>
        {
            var styles = ((WorkbookPart)sheet.GetParentParts().Single()).WorkbookStylesPart!.Stylesheet!;
            styles.Borders!.Append(Box(isTop: true, isBottom: false), Box(false, false), Box(false, true));
            for (uint border = 2; border <= 4; border++)
                styles.CellFormats!.AppendChild(new CellFormat { BorderId = border });
            styles.Save();
            sheet.Worksheet!.Descendants<MergeCell>().Single(merge => merge.Reference == "C18:C19").Remove();
            var (upper, lower) = (sheet.At("C18"), sheet.At("C19"));
            lower.InlineString = (InlineString)upper.InlineString!.CloneNode(true);
            upper.RemoveAllChildren();
            (upper.DataType, lower.DataType) = (null, CellValues.InlineString);
            (upper.StyleIndex, lower.StyleIndex) = (2, 4);
        });
        Assert.Equal("质量指标", read.Indicators[4].DeclaredLevel2?.Text);
        Assert.Equal("质量指标", read.Indicators[5].DeclaredLevel2?.Text);
    }

    // Both names end in 合规率; the label above says 数量指标.
    [Fact]
    public void Read_MergedLabelLeftBlank_LeavesItsRowsToTheirNames()
    {
        var read = Read(sheet => sheet.At("C18").RemoveAllChildren());
        Assert.Equal(
            [("质量指标", null), ("质量指标", null)],
            read.Indicators.Skip(4).Take(2).Select(row => (row.Category.Level2, row.DeclaredLevel2?.Text)));
    }

    // A label blank in a merged cell beside names that say nothing of their level.
    [Fact]
    public void Read_MergedLabelLeftBlankBesideNamesThatSayNothing_IsRefused()
    {
        var refusal = Refused(sheet =>
        {
            sheet.At("C18").RemoveAllChildren();
            sheet.At("D18").InlineString = new InlineString(new Text("招录工作情况"));
            sheet.At("D19").InlineString = new InlineString(new Text("招录工作安排"));
        });
        Assert.Equal(("二级指标", "招录工作情况"), (refusal.Field, refusal.Printed));
    }

    private static Border Box(bool isTop, bool isBottom) => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        isTop ? new TopBorder { Style = BorderStyleValues.Thin } : new TopBorder(),
        isBottom ? new BottomBorder { Style = BorderStyleValues.Thin } : new BottomBorder());

    private static Declaration Read(Action<WorksheetPart> change) =>
        OfficeFile.Read(OfficeFile.Workbook(change), "表.xlsx");

    private static Refusal Refused(Action<WorksheetPart> change) =>
        OfficeFile.Refused(OfficeFile.Workbook(change), "表.xlsx");

    private static Remark Hidden(Declaration read) =>
        Assert.Single(read.Remarks, remark => remark.Kind == RemarkKind.HiddenText);

    private static Row RowOf(WorksheetPart sheet, uint number) =>
        sheet.Worksheet!.Descendants<Row>().Single(row => row.RowIndex! == number);

    private static Cell Text(string reference, string text) => new()
    {
        CellReference = reference,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text)),
    };

    private static void Number(Cell cell, string value, uint style)
    {
        cell.RemoveAllChildren();
        (cell.DataType, cell.StyleIndex, cell.CellValue) = (null, style, new CellValue(value));
    }
}
