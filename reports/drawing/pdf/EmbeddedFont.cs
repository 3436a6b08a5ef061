using System.Security.Cryptography;
using System.Text;
using PerfEtl.Reports.Drawing.Fonts;

namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>One weight as a document embeds it: a Type 0 font whose codes are the numbers of its subset.</summary>
internal sealed class EmbeddedFont(FontFace font, FontWeight weight)
{
    private const int SymbolicFlag = 4;

    public FontSubset Subset { get; } = new(font);

    /// <summary>What content streams call the font.</summary>
    public string Resource => weight == FontWeight.Bold ? "B" : "R";

    public PdfReference Write(PdfObjects file)
    {
        var program = Subset.Build();
        var name = $"{Prefix(program)}+NotoSansSC-{(weight == FontWeight.Bold ? "Bold" : "Regular")}";
        var length = new PdfBytes();
        length.Add($"/Length1 {program.Length}");
        var programFile = file.AddStream(program, Encoding.ASCII.GetString(length.Written.Span));
        var descriptor = file.Add(bytes => Descriptor(bytes, name, programFile));
        var unicode = file.AddStream(ToUnicode.Write(Subset.Characters).Span, "");
        var descendant = file.Add(bytes => Descendant(bytes, name, descriptor));
        return file.Add(bytes => bytes.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            + $"/DescendantFonts[{descendant}]/ToUnicode {unicode}>>"));
    }

    private void Descriptor(PdfBytes bytes, string name, PdfReference program)
    {
        var (head, hhea) = (font.Table("head"), font.Table("hhea"));
        bytes.Add($"<</Type/FontDescriptor/FontName/{name}/Flags {SymbolicFlag}/ItalicAngle 0/FontBBox[");
        bytes.Add($"{Em(head.I16(36))} {Em(head.I16(38))} {Em(head.I16(40))} {Em(head.I16(42))}]");
        bytes.Add($"/Ascent {Em(hhea.I16(4))}/Descent {Em(hhea.I16(6))}/CapHeight {Em(font.CapHeight)}");
        bytes.Add($"/StemV {(weight == FontWeight.Bold ? 140 : 80)}/FontFile2 {program}>>");
    }

    /// <summary>A Chinese character is 1000 wide; the others are listed in runs.</summary>
    private void Descendant(PdfBytes bytes, string name, PdfReference descriptor)
    {
        bytes.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/FontDescriptor {descriptor}");
        bytes.Raw("/CIDToGIDMap/Identity"u8);
        bytes.Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W["u8);
        var isOpen = false;
        for (var i = 0; i < Subset.Characters.Count; i++)
        {
            var width = Em(Subset.Advance(i));
            if (width == 1000 && isOpen) bytes.Raw("]"u8);
            else if (width != 1000 && !isOpen) bytes.Add($"{i}[");
            else if (width != 1000) bytes.Raw(" "u8);
            isOpen = width != 1000;
            if (isOpen) bytes.Number(width);
        }

        bytes.Raw(isOpen ? "]]>>"u8 : "]>>"u8);
    }

    private int Em(int units) => (int)Math.Round(1000.0 * units / font.UnitsPerEm);

    /// <summary>Six letters that tell one subset from another.</summary>
    private static string Prefix(byte[] program) =>
        string.Concat(SHA256.HashData(program).Take(6).Select(b => (char)('A' + b % 26)));
}
