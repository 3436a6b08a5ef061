using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>The content of a page: one stream, or several that are joined by blanks.</summary>
internal sealed class PageContents(PdfFile file, PageNotes notes)
{
    private byte[] joined = [];
    private int length;

    /// <summary>The instructions of a page; valid until the next call.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public ReadOnlySpan<byte> Of(PdfPage page)
    {
        switch (file.Get(page.Dictionary, "Contents"))
        {
            case PdfStream stream:
                return file.Decode(stream).Span;
            case PdfArray array:
                return Join(array);
            case PdfNull:
                // An empty page may do without, but then it needs no fonts.
                if (file.Get(page.Resources, "Font") is PdfDictionary { Entries.Count: > 0 }) notes.Note("的内容找不到");
                return [];
            default:
                notes.Note("的内容不是数据流");
                return [];
        }
    }

    private ReadOnlySpan<byte> Join(PdfArray array)
    {
        length = 0;
        foreach (var item in array.Items)
        {
            file.Budget.CheckTime();
            if (file.Resolve(item) is PdfStream stream) Append(file.Decode(stream).Span);
            else notes.Note("的内容缺了一个数据流");
        }

        return joined.AsSpan(0, length);
    }

    private void Append(ReadOnlySpan<byte> content)
    {
        var needed = (long)length + content.Length + 1;
        file.Budget.CountInflated(needed, 0);
        if (needed > joined.Length) Array.Resize(ref joined, (int)Math.Max(needed, joined.Length * 2L));
        content.CopyTo(joined.AsSpan(length));
        joined[(int)needed - 1] = (byte)' ';
        length = (int)needed;
    }
}
