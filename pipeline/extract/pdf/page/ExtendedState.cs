using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Follows <c>gs</c>: a named set of changes of the graphics state.</summary>
internal sealed class ExtendedState(PdfFile file, FontCache fonts, PageNotes notes)
{
    /// <summary>Less of a colour cannot be seen.</summary>
    private const double Clear = 0.005;

    /// <summary>More of a colour lets nothing through.</summary>
    private const double Solid = 0.99;

    /// <summary>Applies the set of this name.</summary>
    public void Apply(string name, DictionaryToken resources, ref GraphicsState state)
    {
        if (file.Resolve(file.Resource(resources, "ExtGState", name)) is not DictionaryToken set)
        {
            notes.Note("用到的绘图状态找不到：", name);
            return;
        }

        foreach (var (key, value) in set.Data) Change(key, value, ref state);
    }

    private void Change(string key, IToken value, ref GraphicsState state)
    {
        switch (key)
        {
            case "LW" when file.Resolve(value) is NumericToken width:
                state.LineWidth = width.Data;
                break;
            case "LC" when file.Resolve(value) is NumericToken cap:
                state.HasSquareCaps = cap.Int == 2;
                break;
            case "ca" when file.Resolve(value) is NumericToken alpha:
                state.IsFillClear = alpha.Data < Clear;
                state.HasSolidAlpha = alpha.Data > Solid;
                break;
            case "CA" when file.Resolve(value) is NumericToken alpha:
                state.IsStrokeClear = alpha.Data < Clear;
                break;
            case "BM":
                state.HasPlainBlend = IsPlain(file.Resolve(value));
                break;
            case "SMask":
                state.HasSoftMask = file.Resolve(value) is DictionaryToken;
                break;
            case "Font" when file.Resolve(value) is ArrayToken { Data: [var font, var size] }:
                state.Font = fonts.Find(font);
                state.FontSize = (file.Resolve(size) as NumericToken)?.Data ?? state.FontSize;
                break;
        }
    }

    // Of several modes the first that is known counts.
    private bool IsPlain(IToken mode) =>
        (mode is ArrayToken { Data: [var first, ..] } ? file.Resolve(first) : mode)
            is NameToken { Data: "Normal" or "Compatible" };
}
