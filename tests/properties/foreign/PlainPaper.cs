using System.Globalization;
using System.Text;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>A PDF as simple programs write it: a standard Chinese font, not embedded, texts before rulings.</summary>
internal sealed class PlainPaper : IPaper
{
    private readonly List<(double Width, double Height, StringBuilder Texts, StringBuilder Rulings)> pages = [];
    private readonly StringBuilder file = new("%PDF-1.4\n");
    private readonly List<int> offsets = [];

    public void AddPage(double width, double height) => pages.Add((width, height, new(), new()));

    public void Text(string text, double x, double y, double size)
    {
        if (text.Length == 0) return;
        var (_, height, texts, _) = pages[^1];
        var codes = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
        texts.Append(Invariant($"BT /F1 {size:0.##} Tf {x:0.##} {height - y:0.##} Td <{codes}> Tj ET\n"));
    }

    public void Line(double x1, double y1, double x2, double y2) => pages[^1].Rulings.Append(
        Invariant($"0.5 w {x1:0.##} {pages[^1].Height - y1:0.##} m {x2:0.##} {pages[^1].Height - y2:0.##} l S\n"));

    public void Rectangle(double x, double y, double width, double height) => pages[^1].Rulings.Append(
        Invariant($"{x:0.##} {pages[^1].Height - y - height:0.##} {width:0.##} {height:0.##} re f\n"));

    public byte[] Finish()
    {
        var kids = string.Join(' ', pages.Select((_, i) => $"{6 + 2 * i} 0 R"));
        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add($"<</Type/Pages/Kids[{kids}]/Count {pages.Count}>>");
        Add("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UCS2-H/Encoding/UniGB-UCS2-H"
            + "/DescendantFonts[4 0 R]>>");
        Add("<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500 814 939 500]"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 5 0 R>>");
        Add("<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
            + "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");
        for (var i = 0; i < pages.Count; i++) AddPage(i);
        return Encoding.Latin1.GetBytes(Ended());
    }

    private void AddPage(int i)
    {
        var (width, height, texts, rulings) = pages[i];
        var content = texts.Append(rulings).ToString();
        Add(Invariant($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents {7 + 2 * i} 0 R")
            + "/Resources<</Font<</F1 3 0 R>>>>>>");
        Add($"<</Length {content.Length}>>stream\n{content}\nendstream");
    }

    private void Add(string body)
    {
        offsets.Add(file.Length);
        file.Append(Invariant($"{offsets.Count} 0 obj\n{body}\nendobj\n"));
    }

    private string Ended()
    {
        var start = file.Length;
        file.Append(Invariant($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets) file.Append(Invariant($"{offset:0000000000} 00000 n \n"));
        return file.Append(Invariant($"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"))
            .ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
