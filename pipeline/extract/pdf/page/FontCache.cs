using PerfEtl.Pipeline.Extract.Pdf.Fonts;
using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>The fonts of a document, each read once.</summary>
internal sealed class FontCache(PdfFile file)
{
    private readonly Dictionary<int, PdfFont> byNumber = [];
    private readonly Dictionary<PdfDictionary, PdfFont> direct = new(ReferenceEqualityComparer.Instance);

    /// <summary>The font of a resource entry, null if there is none.</summary>
    /// <param name="entry">Mostly a reference.</param>
    public PdfFont? Find(PdfObject entry)
    {
        if (entry is PdfReference reference)
        {
            if (byNumber.TryGetValue(reference.Number, out var known)) return known;
            return file.Resolve(entry) is PdfDictionary font
                ? byNumber[reference.Number] = PdfFont.Load(font, file)
                : null;
        }

        if (entry is not PdfDictionary dictionary) return null;
        if (!direct.TryGetValue(dictionary, out var found)) direct[dictionary] = found = PdfFont.Load(dictionary, file);
        return found;
    }
}
