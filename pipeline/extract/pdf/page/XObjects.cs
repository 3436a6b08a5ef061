using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>The pictures and forms that <c>Do</c> draws; forms are kept while their page is read.</summary>
internal sealed class XObjects(PdfFile file, OptionalContent layers, PageNotes notes)
{
    /// <summary>No more bytes of forms are kept; larger ones are read again each time.</summary>
    private const int MostKept = 16 * 1024 * 1024;

    private readonly Dictionary<int, XObject> known = [];
    private long kept;

    /// <summary>Forgets those of the page before.</summary>
    public void Reset()
    {
        known.Clear();
        kept = 0;
    }

    /// <summary>What a name stands for.</summary>
    public XObject Find(string name, PdfDictionary resources)
    {
        var entry = file.Get(resources, "XObject") is PdfDictionary listed ? listed[name] : PdfNull.Instance;
        if (entry is not PdfReference reference) return Read(entry, name);
        if (known.TryGetValue(reference.Number, out var found)) return found;
        found = Read(entry, name);
        kept += found.Form?.Content.Length ?? 0;
        if (kept <= MostKept) known[reference.Number] = found;
        return found;
    }

    private XObject Read(PdfObject entry, string name)
    {
        if (file.Resolve(entry) is not PdfStream stream)
        {
            notes.Note("用到的图形找不到：", name);
            return default;
        }

        if (layers.IsOff(stream.Dictionary["OC"])) return default;
        return (file.Get(stream.Dictionary, "Subtype") as PdfName)?.Value switch
        {
            "Image" => new XObject(true, IsOpaque(stream.Dictionary), null),
            "Form" => new XObject(false, false, FormXObject.Read(stream, file)),
            _ => default,
        };
    }

    private bool IsOpaque(PdfDictionary image) =>
        file.Get(image, "SMask") is PdfNull && file.Get(image, "Mask") is PdfNull
        && file.Get(image, "SMaskInData") is not PdfNumber { Value: > 0 }
        && file.Get(image, "ImageMask") is not PdfBoolean { Value: true };
}
