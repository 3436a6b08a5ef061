using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Tests.Extract.Pdf.Pig;

/// <summary>Where a stream ends.</summary>
public sealed class StreamTests
{
    private const string Wrong = "第 5 号对象的数据流长度不符";

    [Theory]
    [InlineData("<< /Length 5 >>\nstream\nWords\nendstream")]
    [InlineData("<< /Length 5 >> stream\r\nWords\r\nendstream")]
    [InlineData("<< /Length 5 >>\nstream\nWordsendstream")]
    [InlineData("<< /Length 5 >>\nstream \nWords\n\nendstream")]
    [InlineData("<< /Length 6 0 R >>\nstream\nWords\nendstream")]
    public void Length_Right_IsClean(string body) => AssertRead(body, "Words");

    [Theory]
    [InlineData("<< /Length 6 >>\nstream\nWords\nendstream", "Words\n")]
    [InlineData("<< /Length 6 >>\nstream\nWords\r\nendstream", "Words\r")]
    public void Length_CountsTheLineEnd_IsClean(string body, string expected) => AssertRead(body, expected);

    [Theory]
    [InlineData("<< >>\nstream\nWords\nendstream")]
    [InlineData("<< /Length 3 >>\nstream\nWords\nendstream")]
    [InlineData("<< /Length 9 >>\nstream\nWords\nendstream")]
    [InlineData("<< /Length -1 >>\nstream\nWords\r\nendstream")]
    [InlineData("<< /Length 99999999999999999999 >>\nstream\nWords\nendstream")]
    [InlineData("<< /Length 77 0 R >>\nstream\nWords\nendstream")]
    [InlineData("<< /Length /Five >>\nstream\nWords\nendstream")]
    public void Length_Wrong_EndIsLookedForAndSaid(string body) => AssertRead(body, "Words", Wrong);

    private static void AssertRead(string body, string expected, string? note = null)
    {
        var opened = Opened.From(PdfBuilder.OnePage().Object(5, body).Object(6, "5").Xref("/Root 1 0 R /Size 9"));
        var stream = Assert.IsType<StreamToken>(opened.File.Resolve(PdfBuilder.Reference(5)));
        Assert.Equal(expected, System.Text.Encoding.Latin1.GetString(opened.File.Decode(stream).Span));
        if (note is null) Assert.Empty(opened.Notes);
        else Assert.Contains(note, opened.Notes);
    }
}
