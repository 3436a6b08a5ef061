using System.Buffers.Binary;
using System.Text;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary>A predefined CMap whose codes are characters of a known character set.</summary>
/// <remarks>
/// The text follows from the code alone, without the tables from codes to glyphs. Of the glyph numbers only those of
/// ASCII are known: 1 to 95 are proportional in all collections, GB-EUC and GBK-EUC use half-width ones of Adobe-GB1,
/// 7716 for the blank and 814 to 907.
/// </remarks>
internal sealed class CharsetCMap : CMap
{
    private const int Gb18030CodePage = 54936;
    private const int HalfWidthBlank = 7716;
    private const int HalfWidthFirst = 814;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        Gb18030CodePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(GlyphText.Unknown))!;

    private readonly Charset charset;
    private readonly bool isHalfWidth;

    private CharsetCMap(Charset charset, bool isHalfWidth, bool isVertical) : base(isVertical) =>
        (this.charset, this.isHalfWidth) = (charset, isHalfWidth);

    private enum Charset { Ucs2, Utf16, Utf32, Gbk, Gb18030 }

    /// <summary>The CMap of this name, for example <c>GBK-EUC-H</c>; null if the name is not known.</summary>
    public static CharsetCMap? Find(string name)
    {
        var isVertical = name.EndsWith("-V", StringComparison.Ordinal);
        if (!isVertical && !name.EndsWith("-H", StringComparison.Ordinal)) return null;
        return name[..^2] switch
        {
            "GB-EUC" or "GBK-EUC" => new(Charset.Gbk, true, isVertical),
            "GBKp-EUC" or "GBpc-EUC" => new(Charset.Gbk, false, isVertical),
            "GBK2K" => new(Charset.Gb18030, false, isVertical),
            "UniGB-UCS2" or "UniCNS-UCS2" or "UniJIS-UCS2" or "UniKS-UCS2" or "UniJIS-UCS2-HW" =>
                new(Charset.Ucs2, false, isVertical),
            "UniGB-UTF16" or "UniCNS-UTF16" or "UniJIS-UTF16" or "UniKS-UTF16" or "UniJIS2004-UTF16" =>
                new(Charset.Utf16, false, isVertical),
            "UniGB-UTF32" or "UniCNS-UTF32" or "UniJIS-UTF32" or "UniKS-UTF32" or "UniJIS2004-UTF32" =>
                new(Charset.Utf32, false, isVertical),
            _ => null,
        };
    }

    public override int LengthAt(ReadOnlySpan<byte> text)
    {
        var length = charset switch
        {
            Charset.Ucs2 => 2,
            Charset.Utf32 => 4,
            Charset.Utf16 => (text[0] & 0xFC) == 0xD8 ? 4 : 2,
            _ when text[0] is <= 0x80 or 0xFF => 1,
            Charset.Gb18030 when text.Length > 1 && text[1] is >= 0x30 and <= 0x39 => 4,
            _ => 2,
        };
        return Math.Min(length, text.Length);
    }

    public override int CidOf(uint code, int length) => code switch
    {
        < ' ' or > '~' => -1,
        ' ' when isHalfWidth => HalfWidthBlank,
        _ => isHalfWidth ? HalfWidthFirst + (int)code - '!' : (int)code - ' ' + 1,
    };

    public override string? TextOf(uint code, int length)
    {
        Span<char> units = stackalloc char[4];
        if (charset is Charset.Ucs2 or Charset.Utf16)
        {
            (units[0], units[1]) = ((char)(code >> 16), (char)(code & 0xFFFF));
            return length % 2 != 0 ? null : GlyphText.Clean(length == 4 ? units[..2] : units.Slice(1, 1));
        }

        if (charset == Charset.Utf32)
            return Rune.TryCreate(code, out var rune) ? GlyphText.Clean(units[..rune.EncodeToUtf16(units)]) : null;
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, code);
        return GlyphText.Clean(units[..Gb18030.GetChars(bytes[^length..], units)]);
    }
}
