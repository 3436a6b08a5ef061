using PerfEtl.Pipeline.Extract.Pdf.Fonts;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

/// <summary>The fonts of a document, each read once.</summary>
internal sealed class FontCache(PdfFile file)
{
    private readonly Dictionary<long, PdfFont> byNumber = [];
    private readonly Dictionary<DictionaryToken, PdfFont> direct = new(ReferenceEqualityComparer.Instance);

    /// <summary>The font of a resource entry, null if there is none.</summary>
    /// <param name="entry">Mostly a reference.</param>
    public PdfFont? Find(IToken entry)
    {
        if (entry is IndirectReferenceToken reference)
        {
            if (byNumber.TryGetValue(reference.Data.ObjectNumber, out var known)) return known;
            return file.Resolve(entry) is DictionaryToken font
                ? byNumber[reference.Data.ObjectNumber] = PdfFont.Load(font, file)
                : null;
        }

        if (entry is not DictionaryToken dictionary) return null;
        if (!direct.TryGetValue(dictionary, out var found)) direct[dictionary] = found = PdfFont.Load(dictionary, file);
        return found;
    }
}
