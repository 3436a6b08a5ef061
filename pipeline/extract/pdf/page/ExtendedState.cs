using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Follows <c>gs</c>: a named set of changes of the graphics state.</summary>
internal sealed class ExtendedState(PdfFile file, FontCache fonts, PageNotes notes)
{
    /// <summary>Less of a colour cannot be seen.</summary>
    private const double Clear = 0.005;

    /// <summary>More of a colour lets nothing through.</summary>
    private const double Solid = 0.99;

    /// <summary>Applies the set of this name.</summary>
    public void Apply(string name, PdfDictionary resources, ref GraphicsState state)
    {
        if (file.Get(resources, "ExtGState") is not PdfDictionary sets || file.Get(sets, name) is not PdfDictionary set)
        {
            notes.Note("用到的绘图状态找不到：", name);
            return;
        }

        foreach (var (key, value) in set.Entries) Change(key, value, ref state);
    }

    private void Change(string key, PdfObject value, ref GraphicsState state)
    {
        switch (key)
        {
            case "LW" when file.Resolve(value) is PdfNumber width:
                state.LineWidth = width.Value;
                break;
            case "LC" when file.Resolve(value) is PdfNumber cap:
                state.HasSquareCaps = cap.ToInt() == 2;
                break;
            case "ca" when file.Resolve(value) is PdfNumber alpha:
                state.IsFillClear = alpha.Value < Clear;
                state.HasSolidAlpha = alpha.Value > Solid;
                break;
            case "CA" when file.Resolve(value) is PdfNumber alpha:
                state.IsStrokeClear = alpha.Value < Clear;
                break;
            case "BM":
                state.HasPlainBlend = IsPlain(file.Resolve(value));
                break;
            case "SMask":
                state.HasSoftMask = file.Resolve(value) is PdfDictionary;
                break;
            case "Font" when file.Resolve(value) is PdfArray { Items: [var font, var size] }:
                state.Font = fonts.Find(font);
                state.FontSize = (file.Resolve(size) as PdfNumber)?.Value ?? state.FontSize;
                break;
        }
    }

    // Of several modes the first that is known counts.
    private bool IsPlain(PdfObject mode) =>
        (mode is PdfArray { Items: [var first, ..] } ? file.Resolve(first) : mode)
            is PdfName { Value: "Normal" or "Compatible" };
}
