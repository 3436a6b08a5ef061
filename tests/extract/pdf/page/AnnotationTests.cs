namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>What is put over a page: form fields and stamps are as visible as the page itself.</summary>
public sealed class AnnotationTests
{
    private const string Shown = "/Subtype /Widget /FT /Tx /V (AB) /AP << /N 8 0 R >>";

    [Theory]
    [InlineData($"<< {Shown} /Rect [20 40 70 60] >>", "AB")]
    [InlineData($"<< {Shown} /Rect [20 40 70 60] /F 2 >>", "")]
    [InlineData($"<< {Shown} /Rect [20 40 70 60] /F 32 >>", "")]
    [InlineData("<< /Subtype /Widget /FT /Btn /AS /On /AP << /N << /On 8 0 R >> >> /Rect [20 40 70 60] >>", "AB")]
    [InlineData("<< /Subtype /Widget /FT /Btn /AS /Off /AP << /N << /On 8 0 R >> >> /Rect [20 40 70 60] >>", "")]
    [InlineData("<< /Subtype /Link /Rect [20 40 70 60] >>", "")]
    public void Annotation_IsSeenAsItIsShown(string annotation, string seen) =>
        Assert.Equal(seen, Seen.Text(With(annotation).ReadClean()));

    [Fact]
    public void Annotation_StretchesItsDrawingOverItsRectangle()
    {
        // The drawing's box is 50 × 20; on the page it is 100 × 20 from (20, 40), so A is 10 wide instead of 5.
        var page = With($"<< {Shown} /Rect [20 40 120 60] >>").ReadClean();
        var box = page.Glyphs[0].Box;
        Assert.Equal((20, 30), (Math.Round(box.Left, 3), Math.Round(box.Right, 3)));
    }

    [Fact]
    public void Annotation_FilledButNotDrawn_IsNotedAsDamage()
    {
        var page = With("<< /Subtype /Widget /FT /Tx /V (AB) /Rect [20 40 70 60] >>");
        page.Read();
        Assert.Equal(["第1页有填写了内容却没有画出来的表单域"], page.Damage.Notes);
    }

    private static DrawnPage With(string annotation)
    {
        var page = new DrawnPage("") { PageEntries = $"/MediaBox [0 0 200 100] /Annots [{annotation}]" };
        var form = "/Type /XObject /Subtype /Form /BBox [0 0 50 20] /Resources << /Font << /F1 4 0 R >> >>";
        Assert.Equal("8 0 R", page.Add(DrawnPage.Stream(form, "BT /F1 10 Tf 0 5 Td (AB) Tj ET")));
        return page;
    }
}
