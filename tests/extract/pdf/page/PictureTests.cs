using System.Globalization;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;

namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>Forms and pictures that a page draws.</summary>
public sealed class PictureTests
{
    private const string Text = "BT /F1 10 Tf 20 40 Td (A) Tj ET";

    [Fact]
    public void Form_WithMatrix_IsMoved()
    {
        var drawn = WithForm("q 1 0 0 1 5 0 cm /X Do Q", "/BBox [0 0 100 100] /Matrix [1 0 0 1 10 -20]", Text);
        Assert.Equal(["A 35,72,40,82"], Seen.Glyphs(drawn.ReadClean()));
    }

    [Fact]
    public void Form_WithBox_IsCutByIt()
    {
        var drawn = WithForm("/X Do 10 20 m 190 20 l S", "/BBox [50 0 100 100]", $"10 50 m 190 50 l S {Text}");
        var page = drawn.ReadClean();
        Assert.Equal(["H 50 50-100", "H 80 10-190"], Seen.Rulings(page));
        Assert.Empty(page.Glyphs);
    }

    [Fact]
    public void Form_WithResources_UsesItsOwn()
    {
        var drawn = WithForm("/X Do", "/BBox [0 0 200 100] /Resources << /Font << /Mine 4 0 R >> >>",
            Text.Replace("/F1", "/Mine", StringComparison.Ordinal));
        Assert.Equal("A", Seen.Text(drawn.ReadClean()));
    }

    [Fact]
    public void Form_ThatChangesTheState_LeavesItAsItWas()
    {
        var drawn = WithForm("10 w 2 J 0 G /X Do 10 20 m 190 20 l S", "/BBox [0 0 200 100]", "1 G 0 J 7 0 0 7 0 0 cm");
        Assert.Equal([], Seen.Rulings(drawn.ReadClean()));
        drawn = WithForm("4 w 2 J 0 G /X Do 10 20 m 190 20 l S", "/BBox [0 0 200 100]", "1 G 0 J 7 0 0 7 0 0 cm");
        Assert.Equal(["H 80 8-192"], Seen.Rulings(drawn.ReadClean()));
    }

    [Fact]
    public void Form_OfASwitchedOffLayer_IsNotSeen()
    {
        var drawn = new DrawnPage("/X Do");
        var layer = drawn.Add("<< /Type /OCG >>");
        var form = drawn.Add(DrawnPage.Stream($"/Subtype /Form /BBox [0 0 200 100] /OC {layer}", Text));
        drawn.Resources = $"/XObject << /X {form} >>";
        drawn.CatalogEntries = $"/OCProperties << /OCGs [{layer}] /D << /OFF [{layer}] >> >>";
        Assert.Empty(drawn.ReadClean().Glyphs);
    }

    [Fact]
    public void Form_ThatDrawsItself_EndsByTheDepthLimit()
    {
        var drawn = WithForm("/X Do", "/BBox [0 0 200 100]", "/X Do");
        var exception = Assert.Throws<PdfException>(drawn.Read);
        Assert.Equal("嵌套 65 层，超过 64 层（设置 Limits:Depth）", exception.Message);
    }

    [Fact]
    public void Form_OfFormsOfForms_EndsByTheOperatorLimit()
    {
        // 10 forms, each drawing the next ten times: ten thousand million instructions in two kilobytes.
        var drawn = new DrawnPage("/X0 Do") { Limits = new PdfLimits { Operators = 100_000 } };
        var names = "";
        for (var i = 0; i < 10; i++)
        {
            var call = string.Create(CultureInfo.InvariantCulture, $"/X{i + 1} Do ");
            var calls = string.Concat(Enumerable.Repeat(call, 10));
            var form = drawn.Add(DrawnPage.Stream("/Subtype /Form /BBox [0 0 9 9]", i < 9 ? calls : "n n n"));
            names += string.Create(CultureInfo.InvariantCulture, $"/X{i} {form} ");
        }

        drawn.Resources = $"/XObject << {names} >>";
        var exception = Assert.Throws<PdfException>(drawn.Read);
        Assert.Equal("绘图指令超过 100000 条（设置 Limits:Operators）", exception.Message);
    }

    [Theory]
    [InlineData("q 100 0 0 50 0 0 cm /I Do Q", 0.25)]
    [InlineData("q 100 0 0 50 0 0 cm /I Do Q q 50 0 0 100 150 0 cm /I Do Q", 0.5)]
    [InlineData("q 400 0 0 400 -100 -100 cm /I Do Q", 1)]
    [InlineData("q 50 0 100 100 re W n 200 0 0 100 0 0 cm /I Do Q", 0.5)]
    [InlineData("q 50 0 0 50 300 0 cm /I Do Q", 0)]
    [InlineData("q 0 100 -100 0 150 0 cm /I Do Q", 0.5)]
    public void Picture_CoversAShareOfThePage(string content, double share) =>
        Assert.Equal(share, WithImage(content).ReadClean().ImageShare, 6);

    [Fact]
    public void Picture_OnePointHigh_IsALine() =>
        Assert.Equal(["H 49.5 10-190"], Seen.Rulings(WithImage("q 180 0 0 1 10 50 cm /I Do Q").ReadClean()));

    [Theory]
    [InlineData("BI /W 2 /H 2 /BPC 8 /CS /G ID \u0001EI EI")]
    [InlineData("BI /W 8 /H 2 /IM true ID \u00FF EI")]
    [InlineData("BI /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB ID EI \nEI")]
    [InlineData("BI /W 4 /H 4 /F /Fl ID x\u009C EI \u0001(BT\u0002 (\nEI")]
    [InlineData("BI /W 1 /H 1 /F /AHx /BPC 8 /CS /G ID 7F>\nEI")]
    [InlineData("BI /W 3 /H 1 /BPC 8 /CS [/I /RGB 1 <000000FFFFFF>] ID )(< EI")]
    [InlineData("BI /W 4 /H 4 /F /DCT /L 9 ID 12 EI BT \nEI")]
    public void InlineImage_WhateverItsData_IsSteppedOver(string image)
    {
        var page = new DrawnPage($"q 100 0 0 50 0 0 cm {image} Q {Text}").ReadClean();
        Assert.Equal(("A", 0.25), (Seen.Text(page), page.ImageShare));
    }

    private static DrawnPage WithForm(string content, string entries, string form)
    {
        var drawn = new DrawnPage(content);
        var reference = drawn.Add(DrawnPage.Stream($"/Type /XObject /Subtype /Form {entries}", form));
        drawn.Resources = $"/XObject << /X {reference} >>";
        return drawn;
    }

    private static DrawnPage WithImage(string content)
    {
        var drawn = new DrawnPage(content);
        var image = drawn.Add(DrawnPage.Stream("/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
            + "/ColorSpace /DeviceGray", "\u0001"));
        drawn.Resources = $"/XObject << /I {image} >>";
        return drawn;
    }
}
