using System.Text;
using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Tests.Extract.Pdf.Objects;

public sealed class PdfLexerTests
{
    [Theory]
    [InlineData("12", 12, true, false)]
    [InlineData("+7", 7, true, false)]
    [InlineData("-.5", -0.5, false, false)]
    [InlineData("4.", 4, false, false)]
    [InlineData("0.001953125", 0.001953125, false, false)]
    [InlineData("99999999999999999999", 1e17, true, false)]
    [InlineData("-99999999999999999999.5", -1e17, false, false)]
    [InlineData("0.00000000000000000000000001", 0, false, false)]
    [InlineData("--5", -5, true, true)]
    [InlineData("1.2.3", 1.2, false, true)]
    [InlineData("12-34", 12, true, true)]
    [InlineData("-", 0, true, true)]
    [InlineData("7x", 7, true, true)]
    public void Next_Number_HasItsValue(string text, double value, bool isInteger, bool isBroken)
    {
        var lexer = new PdfLexer(Encoding.Latin1.GetBytes(text));
        Assert.Equal(PdfTokenKind.Number, lexer.Next());
        Assert.Equal((value, isInteger, isBroken), (lexer.Number, lexer.IsInteger, lexer.IsBroken));
    }

    [Theory]
    [InlineData("(plain)", "plain", false)]
    [InlineData("(a(b)c)", "a(b)c", false)]
    [InlineData(@"(\(\)\\\n\101\60)", "()\\\nA0", false)]
    [InlineData(@"(\1\0012)", "\u0001\u00012", false)]
    [InlineData("(a\\\r\nb\rc\r\nd)", "ab\nc\nd", false)]
    [InlineData(@"(\400)", "\0", false)]
    [InlineData("(open", "open", true)]
    [InlineData("(open\\", "open", true)]
    [InlineData("<616 2 63>", "abc", false)]
    [InlineData("<617>", "ap", false)]
    [InlineData("<6x1>", "a", true)]
    [InlineData("<61", "a", true)]
    [InlineData("()", "", false)]
    public void Next_String_GivesItsBytes(string text, string expected, bool isBroken)
    {
        var lexer = new PdfLexer(Encoding.Latin1.GetBytes(text));
        lexer.Next();
        Assert.True(lexer.IsString);
        var bytes = new byte[lexer.Raw.Length];
        var count = lexer.CopyString(bytes);
        Assert.Equal((expected, isBroken), (Encoding.Latin1.GetString(bytes, 0, count), lexer.IsBroken));
        Assert.Equal(PdfTokenKind.End, lexer.Next());
    }

    [Theory]
    [InlineData("/Type", "Type")]
    [InlineData("/A#20B", "A B")]
    [InlineData("/A#2", "A#2")]
    [InlineData("/A#zz", "A#zz")]
    [InlineData("/", "")]
    public void Next_Name_HasEscapesUndone(string text, string expected)
    {
        var lexer = new PdfLexer(Encoding.Latin1.GetBytes(text));
        Assert.Equal(PdfTokenKind.Name, lexer.Next());
        Assert.Equal(expected, lexer.Name());
    }

    [Fact]
    public void Next_DenseContent_SplitsAtDelimiters()
    {
        var lexer = new PdfLexer("BT/F1 12Tf[(a)-5<62>]TJ% note )\r<</K/V>>BDC"u8);
        var found = new List<string>();
        while (lexer.Next() != PdfTokenKind.End) found.Add($"{lexer.Kind}:{Encoding.Latin1.GetString(lexer.Raw)}");
        Assert.Equal(
            [
                "Keyword:BT", "Name:F1", "Number:12", "Keyword:Tf", "ArrayOpen:[", "LiteralString:a", "Number:-5",
                "HexString:62", "ArrayClose:]", "Keyword:TJ", "DictionaryOpen:<<", "Name:K", "Name:V",
                "DictionaryClose:>>", "Keyword:BDC",
            ],
            found);
    }

    [Fact]
    public void Next_StrayBrackets_AreBrokenKeywords()
    {
        var lexer = new PdfLexer(") >"u8);
        Assert.Equal((PdfTokenKind.Keyword, true), (lexer.Next(), lexer.IsBroken));
        Assert.Equal((PdfTokenKind.Keyword, true), (lexer.Next(), lexer.IsBroken));
        Assert.Equal(PdfTokenKind.End, lexer.Next());
    }

    [Fact]
    public void Position_Set_GoesOnFromThere()
    {
        var lexer = new PdfLexer("ID \0)(EI Q"u8);
        lexer.Next();
        Assert.True(lexer.Is("ID"u8));
        lexer.Position = 6;
        lexer.Next();
        Assert.True(lexer.Is("EI"u8));
        Assert.Equal(6, lexer.Start);
    }
}
