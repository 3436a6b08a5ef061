using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>The pictures and forms that <c>Do</c> draws; forms are kept while their page is read.</summary>
internal sealed class XObjects(PdfFile file, OptionalContent layers, PageNotes notes)
{
    /// <summary>No more bytes of forms are kept; larger ones are read again each time.</summary>
    private const int MostKept = 16 * 1024 * 1024;

    private readonly Dictionary<long, XObject> known = [];
    private long kept;

    /// <summary>Forgets those of the page before.</summary>
    public void Reset()
    {
        known.Clear();
        kept = 0;
    }

    /// <summary>What a name stands for.</summary>
    public XObject Find(string name, DictionaryToken resources)
    {
        var entry = file.Resource(resources, "XObject", name);
        if (entry is not IndirectReferenceToken reference) return Read(entry, name);
        if (known.TryGetValue(reference.Data.ObjectNumber, out var found)) return found;
        found = Read(entry, name);
        kept += found.Form?.Content.Length ?? 0;
        if (kept <= MostKept) known[reference.Data.ObjectNumber] = found;
        return found;
    }

    private XObject Read(IToken entry, string name)
    {
        if (file.Resolve(entry) is not StreamToken stream)
        {
            notes.Note("用到的图形找不到：", name);
            return default;
        }

        if (layers.IsOff(Tokens.Entry(stream.StreamDictionary, "OC"))) return default;
        return (file.Get(stream.StreamDictionary, "Subtype") as NameToken)?.Data switch
        {
            "Image" => new XObject(true, IsOpaque(stream.StreamDictionary), null),
            "Form" => new XObject(false, false, FormXObject.Read(stream, file)),
            _ => default,
        };
    }

    private bool IsOpaque(DictionaryToken image) =>
        file.Get(image, "SMask") is NullToken && file.Get(image, "Mask") is NullToken
        && file.Get(image, "SMaskInData") is not NumericToken { Data: > 0 }
        && file.Get(image, "ImageMask") is not BooleanToken { Data: true };
}

/// <summary>What <c>Do</c> draws: a picture, a form, or nothing.</summary>
/// <param name="IsImage">A picture.</param>
/// <param name="IsOpaque">A picture without a mask: nothing is seen through it.</param>
/// <param name="Form">A form.</param>
internal readonly record struct XObject(bool IsImage, bool IsOpaque, FormXObject? Form);
