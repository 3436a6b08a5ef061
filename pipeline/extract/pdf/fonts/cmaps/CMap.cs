using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary>How the bytes of a composite font's strings are cut into codes, and which glyph each code is.</summary>
/// <param name="isVertical">Whether text runs downwards.</param>
internal abstract class CMap(bool isVertical)
{
    /// <summary>Whether text runs downwards.</summary>
    public bool IsVertical { get; } = isVertical;

    /// <summary>How many bytes the first code of a text takes: 1 to 4, never more than there are.</summary>
    /// <param name="text">At least one byte.</param>
    public abstract int LengthAt(ReadOnlySpan<byte> text);

    /// <summary>The number of the glyph in its collection (CID), -1 if this CMap does not tell.</summary>
    public abstract int CidOf(uint code, int length);

    /// <summary>The text of a code where the CMap's own codes are characters; null where they are not.</summary>
    public virtual string? TextOf(uint code, int length) => null;
}

/// <summary>Finds the CMap that a composite font's /Encoding means: a predefined name or a stream.</summary>
internal static class CMapLoader
{
    /// <summary>The CMap; an unknown one is noted as damage and cuts codes of two bytes that no one knows.</summary>
    /// <exception cref="PdfException">CMaps are built on each other too deeply, or a stream is too large.</exception>
    public static CMap Load(IToken encoding, PdfFile file) => Load(encoding, file, 0) ?? Unknown(file);

    private static CMap? Load(IToken encoding, PdfFile file, int depth)
    {
        file.Budget.CheckDepth(depth);
        return encoding switch
        {
            NameToken { Data: "Identity-H" } => new IdentityCMap(false),
            NameToken { Data: "Identity-V" } => new IdentityCMap(true),
            NameToken name => CharsetCMap.Find(name.Data),
            StreamToken stream => Embedded(stream, file, depth),
            _ => null,
        };
    }

    private static EmbeddedCMap Embedded(StreamToken stream, PdfFile file, int depth)
    {
        var data = file.Decode(stream);
        var basis = file.Get(stream.StreamDictionary, "UseCMap");
        if (basis is NullToken) basis = NamedBasis(data.Span);
        var below = basis is NullToken ? null : Load(basis, file, depth + 1);
        var isVertical = file.Get(stream.StreamDictionary, "WMode") is NumericToken { Data: 1 };
        return EmbeddedCMap.Parse(data.Span, below, isVertical, file.Damage);
    }

    /// <summary>The name before <c>usecmap</c>, which older producers write in the text only.</summary>
    private static IToken NamedBasis(ReadOnlySpan<byte> data)
    {
        var lexer = new CMapLexer(data);
        var (start, length) = (0, 0);
        for (var token = lexer.Next(); token != CMapToken.End; token = lexer.Next())
        {
            if (token == CMapToken.Name) (start, length) = (lexer.Start, lexer.Length);
            else if (token == CMapToken.Word && lexer.Content.SequenceEqual("usecmap"u8))
                return NameToken.Create(System.Text.Encoding.Latin1.GetString(data.Slice(start, length)));
        }

        return NullToken.Instance;
    }

    private static IdentityCMap Unknown(PdfFile file)
    {
        file.Damage.Note("字体的编码方式不认识");
        return new(false);
    }
}

/// <summary><c>Identity-H</c> and <c>Identity-V</c>: two bytes are the number of the glyph.</summary>
internal sealed class IdentityCMap(bool isVertical) : CMap(isVertical)
{
    public override int LengthAt(ReadOnlySpan<byte> text) => Math.Min(2, text.Length);

    public override int CidOf(uint code, int length) => length == 2 ? (int)code : -1;
}
