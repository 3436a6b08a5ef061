using System.Text;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.Programs;

public sealed class Type1ProgramTests
{
    [Fact]
    public void TextOfCode_EncodingOfItsOwn_IsRead()
    {
        var font = Open("""
            %!PS-AdobeFont-1.0: Own
            /FontName /Own def
            /Encoding 256 array 0 1 255 {1 index exch /.notdef put} for
            dup 33 /uni7EE9 put
            dup 65 /A put dup 66 /g12 put
            readonly def
            /PaintType 0 def dup 67 /B put
            currentfile eexec dup 68 /C put
            """);

        Assert.Equal("绩A", font.TextOfCode(33) + font.TextOfCode(65));
        Assert.Null(font.TextOfCode(66));
        Assert.Null(font.TextOfCode(67));
        Assert.Null(font.TextOfCode(68));
        Assert.Null(font.TextOfCode(256));
    }

    [Fact]
    public void TextOfCode_StandardEncoding_IsKnown() =>
        Assert.Equal("‘", Open("%!FontType1\n/Encoding StandardEncoding def").TextOfCode(0x60));

    private static FontProgram Open(string text)
    {
        var font = FontProgram.Open(Encoding.Latin1.GetBytes(text))!;
        Assert.False(font.IsBroken);
        return font;
    }
}
