using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>The content of a page: one stream, or several that are joined by blanks.</summary>
internal sealed class ContentStreams(PdfFile file, PageNotes notes)
{
    private byte[] joined = [];
    private int length;

    /// <summary>The instructions of a page; valid until the next call.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public ReadOnlyMemory<byte> Of(PdfPage page)
    {
        switch (file.Get(page.Dictionary, "Contents"))
        {
            case StreamToken stream:
                return file.Decode(stream);
            case ArrayToken array:
                return Join(array);
            case NullToken:
                // An empty page may do without, but then it needs no fonts.
                if (file.Get(page.Resources, "Font") is DictionaryToken { Data.Count: > 0 }) notes.Note("的内容找不到");
                return default;
            default:
                notes.Note("的内容不是数据流");
                return default;
        }
    }

    private ReadOnlyMemory<byte> Join(ArrayToken array)
    {
        length = 0;
        foreach (var item in array.Data)
        {
            file.Budget.CheckTime();
            if (file.Resolve(item) is StreamToken stream) Append(file.Decode(stream).Span);
            else notes.Note("的内容缺了一个数据流");
        }

        return joined.AsMemory(0, length);
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
