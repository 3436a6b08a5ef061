using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>What a Word document shows is read, what it does not show is told, what waits refuses it.</summary>
public sealed class WordTests
{
    private const string First = "储备人才招录批次完成数";

    [Fact]
    public void Read_Form_HasPlacesOfTableRowAndCell()
    {
        var read = Read(_ => { });
        Assert.Equal("第1个表第12行第4格", read.Indicators[0].Name.Place.ToString());
        Assert.Equal("第1个表第4行第3格", read.Funding.Lines[0].Amount!.Place.ToString());
    }

    [Fact]
    public void Read_InsertionNotAccepted_IsRefused() => AssertPending(body =>
        body.With("1-2批").AppendChild(new InsertedRun(new Run(new Text("次"))) { Id = "1", Author = "某" }));

    [Fact]
    public void Read_DeletionNotAccepted_IsRefused() => AssertPending(body =>
        body.With("1-2批").AppendChild(new DeletedRun(new Run(new DeletedText("次"))) { Id = "1", Author = "某" }));

    [Fact]
    public void Read_RowInsertedNotAccepted_IsRefused() => AssertPending(body =>
        body.With(First).Ancestors<TableRow>().First().PrependChild(new TableRowProperties(
            new Inserted { Id = "1", Author = "某" })));

    [Fact]
    public void Read_HiddenText_IsNotReadAndTold()
    {
        var read = Read(body => body.With("1-2批").PrependChild(
            new Run(new RunProperties(new Vanish()), new Text("旧"))));
        Assert.Equal("1-2批", read.Indicators[0].Target!.Text);
        Assert.Equal("旧", read.Remarks.Single(remark => remark.Kind == RemarkKind.UnseenText).Text);
    }

    [Fact]
    public void Read_TextHiddenByItsStyle_IsNotRead()
    {
        var read = OfficeFile.Read(OfficeFile.Document(main =>
        {
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleRunProperties(new Vanish())) { StyleId = "A", Type = StyleValues.Character },
                new Style(new BasedOn { Val = "A" }) { StyleId = "B", Type = StyleValues.Character });
            main.Document!.Body!.With("1-2批").PrependChild(
                new Run(new RunProperties(new RunStyle { Val = "B" }), new Text("旧")));
        }), "表.docx");
        Assert.Equal("1-2批", read.Indicators[0].Target!.Text);
    }

    [Fact]
    public void Read_StruckOutText_IsNotReadAndTold()
    {
        var read = Read(body => body.With("1-2批").PrependChild(
            new Run(new RunProperties(new Strike()), new Text("3批"))));
        Assert.Equal("1-2批", read.Indicators[0].Target!.Text);
        Assert.Equal("3批", read.Remarks.Single(remark => remark.Kind == RemarkKind.StruckText).Text);
    }

    [Fact]
    public void Read_ContentControls_AreRead()
    {
        var read = Read(body =>
        {
            var target = body.With("1-2批");
            target.InsertAfterSelf(new SdtBlock(
                new SdtProperties(), new SdtContentBlock((Paragraph)target.CloneNode(true))));
            target.Remove();
            body.With("4批次").Append(new SdtRun(
                new SdtProperties(new ShowingPlaceholder()), new SdtContentRun(new Run(new Text("单击此处输入文字")))));
        });
        Assert.Equal(("1-2批", "4批次"), (read.Indicators[0].Target!.Text, read.Indicators[1].Target!.Text));
    }

    [Fact]
    public void Read_TitleInATextBox_IsTheTitle()
    {
        var read = Read(body =>
        {
            var title = body.Elements<Paragraph>().First();
            var box = new TextBoxContent((Paragraph)title.CloneNode(true));
            title.RemoveAllChildren();
            title.AppendChild(new Run(new Picture(new DocumentFormat.OpenXml.Vml.Shape(
                new DocumentFormat.OpenXml.Vml.TextBox(box)))));
        });
        Assert.Equal(14, read.Indicators.Count);
    }

    [Fact]
    public void Read_TextBoxInACell_IsRefused()
    {
        var refusal = Refused(body => body.With("1-2批").AppendChild(new Run(new Picture(
            new DocumentFormat.OpenXml.Vml.Shape(new DocumentFormat.OpenXml.Vml.TextBox(
                new TextBoxContent(new Paragraph(new Run(new Text("3批"))))))))));
        Assert.Contains("文本框", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SymbolOfAFont_IsItsCharacter()
    {
        var read = Read(body => body.With("1-2批").PrependChild(
            new Run(new SymbolChar { Font = "Symbol", Char = "F0B3" })));
        Assert.StartsWith("≥", read.Indicators[0].Target!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FormWithinALayoutTable_IsRead()
    {
        var read = Read(body =>
        {
            var inner = body.Elements<Table>().Single();
            inner.InsertAfterSelf(new Table(new TableRow(new TableCell(
                (Table)inner.CloneNode(true), new Paragraph()))));
            inner.Remove();
        });
        Assert.Equal(14, read.Indicators.Count);
    }

    [Fact]
    public void Read_RowsOfDifferentWidth_AreRefused()
    {
        var refusal = Refused(body => body.With("1-2批").Ancestors<TableRow>().First().AppendChild(
            new TableCell(new Paragraph(new Run(new Text("多"))))));
        Assert.Contains("占的列数", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoneyUnitInThePageHead_CountsForTheForm()
    {
        var refusal = OfficeFile.Refused(OfficeFile.Document(main =>
        {
            var head = main.AddNewPart<HeaderPart>();
            head.Header = new Header(new Paragraph(new Run(new Text("金额单位：万美元"))));
        }), "表.docx");
        Assert.Contains("万美元", refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertPending(Action<Body> change) =>
        Assert.Contains("有尚未接受的修订", Refused(change).Message, StringComparison.Ordinal);

    private static Declaration Read(Action<Body> change) => OfficeFile.Read(OfficeFile.Document(change), "表.docx");

    private static Refusal Refused(Action<Body> change) => OfficeFile.Refused(OfficeFile.Document(change), "表.docx");
}
