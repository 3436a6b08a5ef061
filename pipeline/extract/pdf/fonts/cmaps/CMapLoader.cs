using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary>Finds the CMap that a composite font's /Encoding means: a predefined name or a stream.</summary>
internal static class CMapLoader
{
    /// <summary>The CMap; an unknown one is noted as damage and cuts codes of two bytes that no one knows.</summary>
    /// <exception cref="PdfException">CMaps are built on each other too deeply, or a stream is too large.</exception>
    public static CMap Load(PdfObject encoding, PdfFile file) => Load(encoding, file, 0) ?? Unknown(file);

    private static CMap? Load(PdfObject encoding, PdfFile file, int depth)
    {
        file.Budget.CheckDepth(depth);
        return encoding switch
        {
            PdfName { Value: "Identity-H" } => new IdentityCMap(false),
            PdfName { Value: "Identity-V" } => new IdentityCMap(true),
            PdfName name => CharsetCMap.Find(name.Value),
            PdfStream stream => Embedded(stream, file, depth),
            _ => null,
        };
    }

    private static EmbeddedCMap Embedded(PdfStream stream, PdfFile file, int depth)
    {
        var data = file.Decode(stream);
        var basis = file.Get(stream.Dictionary, "UseCMap");
        if (basis is PdfNull) basis = NamedBasis(data.Span);
        var below = basis is PdfNull ? null : Load(basis, file, depth + 1);
        var isVertical = file.Get(stream.Dictionary, "WMode") is PdfNumber { Value: 1 };
        return EmbeddedCMap.Parse(data.Span, below, isVertical, file.Damage);
    }

    /// <summary>The name before <c>usecmap</c>, which older producers write in the text only.</summary>
    private static PdfObject NamedBasis(ReadOnlySpan<byte> data)
    {
        var lexer = new CMapLexer(data);
        var (start, length) = (0, 0);
        for (var token = lexer.Next(); token != CMapToken.End; token = lexer.Next())
        {
            if (token == CMapToken.Name) (start, length) = (lexer.Start, lexer.Length);
            else if (token == CMapToken.Word && lexer.Content.SequenceEqual("usecmap"u8))
                return new PdfName(System.Text.Encoding.Latin1.GetString(data.Slice(start, length)));
        }

        return PdfNull.Instance;
    }

    private static IdentityCMap Unknown(PdfFile file)
    {
        file.Damage.Note("字体的编码方式不认识");
        return new(false);
    }
}
