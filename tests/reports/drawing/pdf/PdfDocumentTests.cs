using System.Text;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;

namespace PerfEtl.Tests.Reports.Drawing.Pdf;

public sealed class PdfDocumentTests
{
    private static readonly byte[] Report = PdfSamples.Report().Finish();

    [Fact]
    public void Finish_Report_HasNoErrorForQpdfAndPoppler()
    {
        Assert.Contains("No syntax or stream encoding errors", PdfTool.Run(Report, "qpdf", "--check", "{}"),
            StringComparison.Ordinal);
        var picture = PdfTool.Run(Report, "pdftoppm", "-gray", "-r", "20", "{}");
        Assert.StartsWith("P5", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void Finish_Report_IsReadBackByOurOwnReaderCharacterByCharacter() => Assert.Equal(
        [
            "前三个项目占 78.7%详见结构图网页项目万元社区服务3.20第 1 页，共 2 页",
            "项目万元信息化−4,100.00合计3.20未标注的说明 🄀𠮷第 2 页，共 2 页",
        ],
        new ReadPdf(Report).Texts);

    [Fact]
    public void Finish_Report_IsReadByPoppler()
    {
        var words = PdfTool.Run(Report, "pdftotext", "-raw", "{}", "-").Split('\n', '\f', ' ');
        Assert.Equal(
            [
                "前三个项目占", "78.7%", "详见结构图", "网页", "项目", "万元", "社区服务", "3.20", "第", "1", "页，共", "2", "页",
                "项目", "万元", "信息化", "−4,100.00", "合计", "3.20", "未标注的说明", "🄀𠮷", "第", "2", "页，共", "2", "页",
            ],
            words.Where(word => word.Length > 0));
    }

    [Fact]
    public void Finish_CharacterTheFontLacks_IsReportedOnceForTheWholeDocument()
    {
        var document = PdfSamples.Report();
        Assert.Equal([new Rune(0x20BB7)], document.MissingGlyphs);
        Assert.Empty(document.Pages[0].MissingGlyphs);
        Assert.Equal([new Rune(0x20BB7)], document.Pages[1].MissingGlyphs);
    }

    [Fact]
    public void Text_Anchors_PutTheTextWhereTheOtherSurfacesPutIt()
    {
        var glyphs = new ReadPdf(Report).Pages[0].Glyphs;
        var (four, foot) = (glyphs.Single(g => g.Text == "社"), glyphs.Where(g => g.Baseline > 800).ToList());
        Assert.Equal((48, 140, 9.5), (Rounded(four.Box.Left), Rounded(four.Baseline), Rounded(four.Size)));
        Assert.Equal(300, (foot[0].Box.Left + foot[^1].Box.Right) / 2, 0.02);
        Assert.Equal(300, glyphs.Last(g => g.Text == "0").Box.Right, 0.02);
    }

    [Fact]
    public void Draw_Chart_IsScaledFromItsCorner()
    {
        var glyph = new ReadPdf(Report).Pages[1].Glyphs.First(g => g.Text == "3");
        Assert.Equal((48 + 155, 322.5, 4.75),
            (Rounded(glyph.Box.Left), Rounded(glyph.Baseline), Rounded(glyph.Size)));
    }

    [Fact]
    public void Finish_Shapes_AreTheseOperatorsAndNoOthers()
    {
        var document = new PdfDocument(new PdfInfo("样图"), FontSet.Installed);
        var page = document.AddPage(100, 50);
        page.Rect(new Box(1.234, 2, 30, 4), Palette.Heading);
        page.Rect(new Box(1, 2, 30, 4), Palette.Heading);
        page.Line(0, 0, 100, 50, Palette.Error, 0.25);
        document.Tag(PdfTag.H2, () => page.Text("甲A甲", 10, 40, PdfSamples.Heading, Anchor.Start));
        var read = new ReadPdf(document.Finish());
        var kids = read.Dictionary(read.Root, "Pages", "Kids");
        Assert.Equal(
            """
            /Artifact BMC
            0.09 0.247 0.451 rg 1.23 44 30 4 re f
            1 44 30 4 re f
            0.722 0.196 0.153 RG 0.25 w 0 50 m 100 0 l S
            EMC
            /H2 <</MCID 0>> BDC
            BT /B 13 Tf 10 10 Td <000100020001> Tj ET
            EMC

            """,
            Encoding.ASCII.GetString(read.Stream(kids, "Contents")));
    }

    [Fact]
    public void Link_MarkThatIsNotThere_IsRefused()
    {
        var document = new PdfDocument(PdfSamples.Info, FontSet.Installed);
        document.AddPage().Link("nowhere", new Box(0, 0, 1, 1), "", () => { });
        Assert.Throws<InvalidOperationException>(document.Finish);
    }

    [Fact]
    public void Finish_NoPage_IsRefused() =>
        Assert.Throws<InvalidOperationException>(new PdfDocument(PdfSamples.Info, FontSet.Installed).Finish);

    [Fact]
    public void Rect_NoPlace_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        new PdfDocument(PdfSamples.Info, FontSet.Installed).AddPage().Rect(new Box(0, double.NaN, 1, 1), Palette.Text));

    private static double Rounded(double value) => Math.Round(value, 2);
}
