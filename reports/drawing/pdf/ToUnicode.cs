using System.Text;

namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>Says which character each code of a font stands for, so that text can be searched and copied.</summary>
internal static class ToUnicode
{
    private const int MostPerBlock = 100;
    private const int ByteOrderMark = 0xFEFF, WordJoiner = 0x2060;

    /// <param name="characters">Code points by code; the first stands for nothing.</param>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<int> characters)
    {
        var bytes = new PdfBytes();
        bytes.Raw("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"u8);
        bytes.Raw("<</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n"u8);
        bytes.Raw("/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"u8);
        for (var first = 1; first < characters.Count; first += MostPerBlock)
            Block(bytes, characters, first, Math.Min(first + MostPerBlock, characters.Count));
        bytes.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8);
        return bytes.Written;
    }

    private static void Block(PdfBytes bytes, IReadOnlyList<int> characters, int first, int end)
    {
        bytes.Add($"{end - first} beginbfchar\n");
        for (var code = first; code < end; code++)
        {
            bytes.Raw("<"u8);
            bytes.Hex(code);
            bytes.Raw("> <"u8);
            Utf16(bytes, characters[code]);
            bytes.Raw(">\n"u8);
        }

        bytes.Raw("endbfchar\n"u8);
    }

    /// <summary>PDF/A forbids U+FEFF here; U+2060 is its modern form.</summary>
    private static void Utf16(PdfBytes bytes, int character)
    {
        Span<char> units = stackalloc char[2];
        var rune = new Rune(character == ByteOrderMark ? WordJoiner : character);
        foreach (var unit in units[..rune.EncodeToUtf16(units)]) bytes.Hex(unit);
    }
}
