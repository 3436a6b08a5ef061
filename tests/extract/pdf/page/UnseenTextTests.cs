namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>Text that stands in the file and not on the paper: left out, and told of.</summary>
public sealed class UnseenTextTests
{
    private const string Text = "BT /F1 10 Tf 20 40 Td (100) Tj ET";

    [Theory]
    [InlineData("BT /F1 10 Tf 20 40 Td 1 g (1) Tj 0 g (00) Tj ET", "00", "1 White")]
    [InlineData("BT /F1 10 Tf 20 40 Td 1 1 1 rg (1) Tj 0 0 0 rg (00) Tj ET", "00", "1 White")]
    [InlineData("BT /F1 10 Tf 20 40 Td 0 0 0 0 k (1) Tj 0 0 0 1 k (00) Tj ET", "00", "1 White")]
    [InlineData("BT /F1 10 Tf 20 40 Td 1 Tr 1 G (1) Tj 0 G (00) Tj ET", "00", "1 White")]
    [InlineData("BT /F1 10 Tf 20 40 Td 0.9 g (100) Tj ET", "100", "")]
    [InlineData("0 0 1 rg 10 30 90 30 re f 1 g " + Text, "100", "")]
    [InlineData("0 0 1 rg 10 30 90 30 re f 1 g 10 30 90 30 re f " + Text, "", "100 White")]
    [InlineData("q 90 0 0 30 10 30 cm /Picture Do Q 1 g " + Text, "100", "")]
    [InlineData("BT /F1 1 Tf 20 40 Td (1) Tj /F1 10 Tf (00) Tj ET", "00", "1 Tiny")]
    public void Text_InTheColourOfPaperOrTiny_IsLeftOut(string content, string seen, string unseen) =>
        Assert.Equal((seen, unseen), Read(content));

    [Theory]
    [InlineData(Text + " 1 g 10 30 90 30 re f", "", "100 Covered")]
    [InlineData(Text + " 10 30 90 30 re f", "", "100 Covered")]
    [InlineData(Text + " 1 g 10 30 90 30 re f 0 g " + Text, "100", "100 Covered")]
    [InlineData(Text + " q 90 0 0 30 10 30 cm /Picture Do Q", "", "100 Covered")]
    [InlineData(Text + " q 90 0 0 30 10 30 cm /Masked Do Q", "100", "")]
    [InlineData(Text + " /Half gs 10 30 90 30 re f", "100", "")]
    [InlineData(Text + " /Multiply gs 10 30 90 30 re f", "100", "")]
    [InlineData(Text + " 1 g 25 30 75 30 re f", "1", "00 Covered")]
    [InlineData(Text + " 10 30 m 90 35 l 50 70 l f", "100", "")]
    [InlineData(Text + " q 30 20 m 60 60 l 10 60 l W n 10 30 90 30 re f Q", "100", "")]
    public void Text_UnderWhatLetsNothingThrough_IsLeftOut(string content, string seen, string unseen) =>
        Assert.Equal((seen, unseen), Read(content));

    [Theory]
    [InlineData(Text + " 20 43 m 35 43 l S", "", "100 Struck")]
    [InlineData(Text + " 20 42.6 15 0.7 re f", "", "100 Struck")]
    [InlineData(Text + " 20 43 m 25 43 l S", "00", "1 Struck")]
    [InlineData(Text + " 20 39 m 35 39 l S", "100", "")]
    [InlineData(Text + " 20 48.5 m 35 48.5 l S", "100", "")]
    [InlineData(Text + " 20 43 m 28 43 l S 28 43 m 35 43 l S", "", "100 Struck")]
    [InlineData(Text + " 5 43 m 180 43 l S", "100", "")]
    [InlineData(Text + " 5 43 m 20 43 l S 20 43 m 35 43 l S 35 43 m 180 43 l S", "100", "")]
    public void Text_WithALineThroughIt_IsLeftOut(string content, string seen, string unseen) =>
        Assert.Equal((seen, unseen), Read(content));

    private static (string Seen, string Unseen) Read(string content)
    {
        var drawn = new DrawnPage(content);
        var mask = drawn.Add(Picture(""));
        drawn.Resources = "/ExtGState << /Half << /ca 0.5 >> /Multiply << /BM /Multiply >> >> "
            + $"/XObject << /Picture {drawn.Add(Picture(""))} /Masked {drawn.Add(Picture($"/SMask {mask}"))} >>";
        var page = drawn.ReadClean();
        return (Seen.Text(page), string.Join(' ', page.Unseen.Select(text => $"{text.Text} {text.Reason}")));
    }

    private static string Picture(string entries) =>
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        + $"{entries} /Length 1 >>\nstream\nX\nendstream";
}
