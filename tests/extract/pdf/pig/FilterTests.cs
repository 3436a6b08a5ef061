using System.IO.Compression;
using System.Text;
using PerfEtl.Pipeline.Extract.Pdf;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Tests.Extract.Pdf.Pig;

public sealed class FilterTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i * 7919 % 10007} "));

    [Fact]
    public void Flate_Whole_IsClean() => AssertDecoded(Zipped(Long), "/Filter /FlateDecode", Long);

    [Fact]
    public void Flate_Empty_IsEmptyAndClean() => AssertDecoded([], "/Filter /FlateDecode", "");

    [Fact]
    public void Flate_JunkBehind_IsClean() =>
        AssertDecoded([.. Zipped(Long), 13, 10, 0, 0], "/Filter /FlateDecode", Long);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Flate_ChecksumCut_KeepsEverythingAsDamage(int cut) =>
        AssertDecoded(Zipped(Long)[..^cut], "/Filter /FlateDecode", Long, "数据流：压缩数据不完整");

    [Fact]
    public void Flate_WrongChecksum_KeepsEverythingAsDamage()
    {
        var zipped = Zipped(Long);
        zipped[^1] ^= 1;
        AssertDecoded(zipped, "/Filter /FlateDecode", Long, "数据流：压缩数据有错");
    }

    [Fact]
    public void Flate_CutInHalf_KeepsTheBeginningAsDamage()
    {
        var zipped = Zipped(Long);
        var (text, notes) = Decode(zipped[..(zipped.Length / 2)], "/Filter /FlateDecode");
        Assert.True(text.Length > 5000);
        Assert.StartsWith(text, Long, StringComparison.Ordinal);
        Assert.Equal(["数据流：压缩数据不完整"], notes);
    }

    [Fact]
    public void Flate_BrokenHeader_IsInflatedAsDamage()
    {
        var zipped = Zipped(Long);
        zipped[0] = 0;
        AssertDecoded(zipped, "/Filter /FlateDecode", Long, "数据流：压缩数据有错");
    }

    [Fact]
    public void Flate_NoZlibAtAll_IsEmptyAsDamage() =>
        AssertDecoded("not zlib"u8.ToArray(), "/Filter /FlateDecode", "", "数据流：压缩数据有错");

    /// <summary>The example of the format's own description.</summary>
    [Fact]
    public void Lzw_ExampleOfTheFormat_IsDecoded() => AssertDecoded(
        [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01], "/Filter /LZWDecode", "-----A---B");

    [Fact]
    public void Lzw_NoEnd_IsDamage() => AssertDecoded(
        [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C], "/Filter /LZW", "-----A---", "数据流：LZW 数据不完整");

    [Fact]
    public void Lzw_CodeOfNothing_IsDamage() => AssertDecoded(
        [0x80, 0x0B, 0x7F, 0xFF], "/Filter /LZWDecode", "-", "数据流：LZW 数据有错");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Lzw_LongData_ChangesWidthInTime(int early) => AssertDecoded(
        LzwWriter.Write(Encoding.Latin1.GetBytes(Long), early),
        $"/Filter /LZWDecode /DecodeParms << /EarlyChange {early} >>", Long);

    [Theory]
    [InlineData("/AHx", "57 6F7\n2 6473>", "Words")]
    [InlineData("/ASCIIHexDecode", "577>", "Wp")]
    [InlineData("/ASCII85Decode", "9jqo^~>", "Man ")]
    [InlineData("/A85", "9jq\no~>", "Man")]
    [InlineData("/A85", "z9`~>", "\0\0\0\0M")]
    [InlineData("/RunLengthDecode", "\u0002abc\u00FEx\u0080", "abcxxx")]
    [InlineData("[/AHx /RL]", "02616263FE7880>", "abcxxx")]
    [InlineData("[]", "as it is", "as it is")]
    [InlineData("/DCTDecode", "picture", "picture")]
    [InlineData("[/AHx /JPXDecode]", "6A>", "j")]
    public void Text_OfEachFilter_IsDecoded(string filter, string stored, string expected) =>
        AssertDecoded(Encoding.Latin1.GetBytes(stored), $"/Filter {filter}", expected);

    [Theory]
    [InlineData("/AHx", "57", "W", "十六进制数据有错")]
    [InlineData("/AHx", "5x7>", "W", "十六进制数据有错")]
    [InlineData("/A85", "9jqo^", "Man ", "ASCII85 数据有错")]
    [InlineData("/A85", "uuuuu~>", null, "ASCII85 数据有错")]
    [InlineData("/RL", "\u0005ab", "ab", "行程数据不完整")]
    [InlineData("/Exotic", "x", "", "不认识的过滤器“Exotic”")]
    public void Text_Broken_IsDamage(string filter, string stored, string? expected, string damage)
    {
        var (text, notes) = Decode(Encoding.Latin1.GetBytes(stored), $"/Filter {filter}");
        if (expected is not null) Assert.Equal(expected, text);
        Assert.Equal([$"数据流：{damage}"], notes);
    }

    [Theory]
    [InlineData("\u0000abc\u0001a\u0001\u0001\u0002\u0001\u0001\u0001", "abcabcbcd", 3)]
    [InlineData("\u0000\u0004\u0008\u0003\u0002\u0003", "\u0004\u0008\u0004\u0009", 2)]
    [InlineData("\u0000\u0004\u0008\u0004\u0001\u0001", "\u0004\u0008\u0005\u0009", 2)]
    public void Png_Rows_AreUndone(string stored, string expected, int columns) => AssertDecoded(
        Zipped(stored), $"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns {columns} >>", expected);

    [Theory]
    [InlineData("a\u0001\u0001A\u0001\u0001", "abcABC", "/Columns 3")]
    [InlineData("\u0001\u0002\u0001\u0001", "\u0001\u0002\u0002\u0003", "/Columns 2 /Colors 2")]
    [InlineData("\u0000\u00FF\u0000\u0001", "\u0000\u00FF\u0001\u0000", "/Columns 2 /BitsPerComponent 16")]
    [InlineData("\u0011", "\u0012", "/Columns 2 /BitsPerComponent 4")]
    public void Tiff_Rows_AreUndone(string stored, string expected, string parameters) => AssertDecoded(
        Zipped(stored), $"/Filter [/FlateDecode] /DecodeParms [<< /Predictor 2 {parameters} >>]", expected);

    [Theory]
    [InlineData("/Predictor 15 /Columns 1000000000")]
    [InlineData("/Predictor 2 /Columns 2147483647 /Colors 64 /BitsPerComponent 16")]
    [InlineData("/Predictor 12 /Colors 0")]
    [InlineData("/Predictor 12 /BitsPerComponent 7")]
    [InlineData("/Predictor 12 /Columns -1")]
    [InlineData("/Predictor 7")]
    public void Predictor_OfNonsense_IsDamage(string parameters)
    {
        var (_, notes) = Decode(Zipped("words"), $"/Filter /FlateDecode /DecodeParms << {parameters} >>");
        Assert.Single(notes);
    }

    [Fact]
    public void Flate_Bomb_StopsAtTheLimitWithoutRoomForIt()
    {
        var once = Zipped(new string('\0', 100_000_000));
        var bomb = PdfBuilder.OnePage().Stream(5, once, "/Filter /FlateDecode").Xref("/Root 1 0 R /Size 9").ToArray();
        var opened = Opened.From(bomb);
        var stream = Assert.IsType<StreamToken>(opened.File.Resolve(PdfBuilder.Reference(5)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Assert.Throws<PdfException>(() => opened.File.Decode(stream));
        Assert.Equal(PdfProblem.Limit, refusal.Problem);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 80_000_000);
    }

    private static void AssertDecoded(byte[] stored, string entries, string expected, params string[] notes)
    {
        var (text, found) = Decode(stored, entries);
        Assert.Equal(expected, text);
        Assert.Equal(notes, found);
    }

    private static (string Text, IReadOnlyList<string> Notes) Decode(byte[] stored, string entries)
    {
        var opened = Opened.From(PdfBuilder.OnePage().Stream(5, stored, entries).Xref("/Root 1 0 R /Size 9"));
        var stream = Assert.IsType<StreamToken>(opened.File.Resolve(PdfBuilder.Reference(5)));
        return (Encoding.Latin1.GetString(opened.File.Decode(stream).Span), opened.Notes);
    }

    private static byte[] Zipped(string text)
    {
        var zipped = new MemoryStream();
        using (var zlib = new ZLibStream(zipped, CompressionLevel.Optimal)) zlib.Write(Encoding.Latin1.GetBytes(text));
        return zipped.ToArray();
    }
}
