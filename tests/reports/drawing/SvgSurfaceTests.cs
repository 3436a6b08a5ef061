using System.Text;
using System.Xml.Linq;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Drawing;

public sealed class SvgSurfaceTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly TextStyle Style = new(9.5, FontWeight.Bold, Palette.Text);

    [Fact]
    public void ToSvg_Shapes_AreElementsWithRoundedInvariantNumbers()
    {
        var svg = Draw(surface =>
        {
            surface.Rect(new Box(1.23456, -0.001, 3, 4), Palette.Leading, 1.5);
            surface.Line(0, 0.25, 10, 0.25, Palette.Grid, 0.5);
            surface.Dot(5, 6, 2, Palette.Error);
        });
        var shapes = svg.Elements().Skip(3).Select(e => e.ToString(SaveOptions.DisableFormatting)
            .Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal));
        Assert.Equal(
            [
                """<rect x="1.23" y="0" width="3" height="4" rx="1.5" fill="#1F4E8C" />""",
                """<line x1="0" y1="0.25" x2="10" y2="0.25" stroke="#E2E8F0" stroke-width="0.5" />""",
                """<circle cx="5" cy="6" r="2" fill="#B83227" />""",
            ],
            shapes);
    }

    [Fact]
    public void ToSvg_Root_SaysItsSizeTitleLanguageAndFonts()
    {
        var svg = Draw(_ => { });
        Assert.Equal(("40pt", "20pt", "0 0 40 20"),
            ((string?)svg.Attribute("width"), (string?)svg.Attribute("height"), (string?)svg.Attribute("viewBox")));
        Assert.Equal("样图 <&>", svg.Element(Svg + "title")?.Value);
        Assert.Equal("测试", svg.Element(Svg + "desc")?.Value);
        Assert.Equal("zh-CN", (string?)svg.Attribute(XNamespace.Xml + "lang"));
        Assert.Equal("graphics-document", (string?)svg.Attribute("role"));
        Assert.Equal("'Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif",
            (string?)svg.Attribute("font-family"));
    }

    [Theory]
    [InlineData("a<b & \"c\" > 'd' ]]>", "a<b & \"c\" > 'd' ]]>")]
    [InlineData("项\u0000\u000B\U00010000\u001F目", "项\uFFFD\uFFFD\U00010000\uFFFD目")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    public void Text_AnyText_IsWellFormedAndWhole(string text, string expected)
    {
        var svg = Draw(surface => surface.Group(
            new Datum(text, [new("name", text)]), () => surface.Text(text, 1, 2, Style, Anchor.End)));
        var group = svg.Element(Svg + "g");
        Assert.Equal(expected, group?.Element(Svg + "text")?.Value);
        Assert.Equal(expected, group?.Element(Svg + "title")?.Value);
        Assert.Equal(expected, (string?)group?.Attribute("data-name"));
        Assert.Equal("end", (string?)group?.Element(Svg + "text")?.Attribute("text-anchor"));
        Assert.Equal("700", (string?)group?.Element(Svg + "text")?.Attribute("font-weight"));
    }

    [Fact]
    public void Group_NameThatIsNoAttribute_IsRefused() => Assert.Throws<System.Xml.XmlException>(
        () => Draw(surface => surface.Group(new Datum("甲", [new("a b", "1")]), () => { })));

    [Fact]
    public void Text_CharacterTheFontLacks_IsReportedOnce()
    {
        var rendered = Of(surface =>
        {
            surface.Text("𠮷项𠮷", 0, 0, Style);
            surface.Text("𠮷", 0, 0, Style);
        }).ToSvg(FontSet.Installed);
        Assert.Equal([new Rune(0x20BB7)], rendered.MissingGlyphs);
    }

    [Fact]
    public void Rect_NoPlace_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Draw(surface => surface.Rect(new Box(0, double.NaN, 1, 1), Palette.Text)));

    private static Picture Of(Action<ISurface> paint) => new(40, 20, "样图 <&>", "测试", paint);

    private static XElement Draw(Action<ISurface> paint) =>
        XDocument.Parse(Encoding.UTF8.GetString(Of(paint).ToSvg(FontSet.Installed).Bytes.Span)).Root!;
}
