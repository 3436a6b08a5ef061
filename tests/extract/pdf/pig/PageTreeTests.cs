using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;

namespace PerfEtl.Tests.Extract.Pdf.Pig;

public sealed class PageTreeTests
{
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>";

    [Theory]
    [InlineData("/Rotate -90", 270)]
    [InlineData("/Rotate 450", 90)]
    [InlineData("/Rotate 360", 0)]
    [InlineData("", 0)]
    public void Rotate_AnyTurn_IsNormalized(string entry, int expected)
    {
        var opened = Tree("/Kids [3 0 R] /Count 1", $"<< /Type /Page /MediaBox [0 0 9 9] {entry} >>");
        Assert.Equal(expected, Assert.Single(opened.File.Pages).Rotate);
        Assert.Empty(opened.Notes);
    }

    [Theory]
    [InlineData("/MediaBox [300 200 0 0]", 0, 0, 300, 200)]
    [InlineData("/MediaBox [-10 5.5 290 200]", -10, 5.5, 290, 200)]
    [InlineData("/MediaBox [0 0 300 200] /CropBox [-50 10 250 500]", 0, 10, 250, 200)]
    public void VisibleBox_OfBothBoxes_IsTheirCommonPart(
        string entries, double left, double bottom, double right, double top)
    {
        var opened = Tree("/Kids [3 0 R] /Count 1", $"<< /Type /Page {entries} >>");
        Assert.Equal((left, bottom, right, top), Assert.Single(opened.File.Pages).VisibleBox);
        Assert.Empty(opened.Notes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/MediaBox [0 0 0 0]")]
    [InlineData("/MediaBox [0 0 300]")]
    [InlineData("/MediaBox [0 0 /A 200]")]
    public void VisibleBox_WithoutMediaBox_IsA4AsDamage(string entries)
    {
        var opened = Tree("/Kids [3 0 R] /Count 1", $"<< /Type /Page {entries} >>");
        Assert.Equal((0, 0, 595.276, 841.89), Assert.Single(opened.File.Pages).VisibleBox);
        Assert.Equal(["第 1 页没有可读的页面尺寸，按 A4 处理"], opened.Notes);
    }

    [Theory]
    [InlineData("/Rotate 45")]
    [InlineData("/Rotate /Left")]
    [InlineData("/CropBox [900 900 950 950]")]
    [InlineData("/CropBox 7")]
    public void Page_EntryOfNonsense_IsDamage(string entry)
    {
        var opened = Tree("/Kids [3 0 R] /Count 1", $"<< /Type /Page /MediaBox [0 0 300 200] {entry} >>");
        Assert.Equal((0, 0, 300, 200), Assert.Single(opened.File.Pages).VisibleBox);
        Assert.Single(opened.Notes);
    }

    [Fact]
    public void Count_Wrong_IsDamage()
    {
        var opened = Tree("/Kids [3 0 R] /Count 2", Page);
        Assert.Single(opened.File.Pages);
        Assert.Equal(["找到 1 页，与文件自称的页数不符"], opened.Notes);
    }

    [Fact]
    public void Kids_Cyclic_EndsAsDamage()
    {
        var opened = Tree("/Kids [3 0 R 4 0 R] /Count 1", Page, "<< /Type /Pages /Kids [2 0 R 4 0 R] >>");
        Assert.Single(opened.File.Pages);
        Assert.Contains("页面目录里第 2 号对象重复出现", opened.Notes);
    }

    [Fact]
    public void Kids_ThatDoubleAtEveryLevel_EndAsDamage()
    {
        var levels = Enumerable.Range(4, 50).Select(i => $"<< /Type /Pages /Kids [{i + 1} 0 R {i + 1} 0 R] >>");
        var opened = Tree("/Kids [3 0 R 4 0 R] /Count 1", [Page, .. levels]);
        Assert.Single(opened.File.Pages);
        Assert.NotEmpty(opened.Notes);
    }

    [Fact]
    public void Kids_TooDeep_IsRefused()
    {
        var levels = Enumerable.Range(4, 500).Select(i => $"<< /Type /Pages /Kids [{i + 1} 0 R] >>");
        var refusal = Assert.Throws<PdfException>(() => Tree("/Kids [3 0 R 4 0 R] /Count 1", [Page, .. levels]));
        Assert.Equal(PdfProblem.Limit, refusal.Problem);
    }

    [Fact]
    public void Kids_TooMany_AreRefused()
    {
        var builder = new PdfBuilder().Raw("%PDF-1.7\n").Object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        var kids = string.Join(' ', Enumerable.Range(3, 11).Select(i => $"{i} 0 R"));
        builder.Object(2, $"<< /Type /Pages /Kids [{kids}] >>");
        for (var number = 3; number < 14; number++) builder.Object(number, Page);
        var bytes = builder.Xref("/Root 1 0 R /Size 9").ToArray();
        var refusal = Assert.Throws<PdfException>(() => Opened.From(bytes, new PdfLimits { Pages = 10 }));
        Assert.Contains("Limits:Pages", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Kids [3 0 R null] /Count 1")]
    [InlineData("/Kids [3 0 R 99 0 R] /Count 1")]
    [InlineData("/Kids [3 0 R 7] /Count 1")]
    public void Kids_ThatAreNoPages_AreDamage(string entries)
    {
        Assert.True(Opened.IsDamaged(Bytes(entries, Page)));
    }

    [Fact]
    public void Type_Missing_KidsTell()
    {
        var opened = Tree("/Kids [4 0 R] /Count 1", "<< /MediaBox [0 0 300 200] >>", "<< /Kids [3 0 R] >>");
        Assert.Equal((0, 0, 300, 200), Assert.Single(opened.File.Pages).VisibleBox);
        Assert.Empty(opened.Notes);
    }

    private static Opened Tree(string root, params string[] others) => Opened.From(Bytes(root, others));

    private static byte[] Bytes(string root, params string[] others)
    {
        var builder = new PdfBuilder().Raw("%PDF-1.7\n").Object(1, "<< /Type /Catalog /Pages 2 0 R >>")
            .Object(2, $"<< /Type /Pages {root} >>");
        for (var i = 0; i < others.Length; i++) builder.Object(i + 3, others[i]);
        return builder.Xref("/Root 1 0 R /Size 9").ToArray();
    }
}
