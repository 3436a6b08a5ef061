using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>What is put over a page: the values of form fields, stamps, typed remarks.</summary>
internal sealed class Annotations(PdfFile file, PageNotes notes)
{
    // Flags of an annotation that is not shown: Hidden and NoView.
    private const int Unseen = 2 | 32;

    /// <summary>The drawings of a page's annotations, each with what brings it to its place in user space.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public IEnumerable<(FormXObject Form, Matrix Place)> Of(PdfPage page)
    {
        if (file.Get(page.Dictionary, "Annots") is not ArrayToken annotations) yield break;
        foreach (var item in annotations.Data)
        {
            file.Budget.CheckTime();
            if (file.Resolve(item) is not DictionaryToken annotation || IsUnseen(annotation)) continue;
            if (AppearanceOf(annotation) is { } stream)
            {
                var form = FormXObject.Read(stream, file);
                if (PlaceOf(annotation, form) is { } place) yield return (form, place);
            }
            else if (HoldsText(annotation))
            {
                notes.Note("有填写了内容却没有画出来的表单域");
            }
        }
    }

    private bool IsUnseen(DictionaryToken annotation) =>
        file.Get(annotation, "F") is NumericToken flags && (flags.Int & Unseen) != 0;

    // One drawing, or one for each state of a check box.
    private StreamToken? AppearanceOf(DictionaryToken annotation)
    {
        if (file.Get(annotation, "AP") is not DictionaryToken appearances) return null;
        return file.Get(appearances, "N") switch
        {
            StreamToken only => only,
            DictionaryToken states when file.Get(annotation, "AS") is NameToken state =>
                file.Get(states, state.Data) as StreamToken,
            _ => null,
        };
    }

    private bool HoldsText(DictionaryToken annotation)
    {
        if (file.Get(annotation, "Subtype") is not NameToken { Data: "Widget" }) return false;
        var field = file.Get(annotation, "FT") is NullToken && file.Get(annotation, "Parent") is DictionaryToken parent
            ? parent
            : annotation;
        return file.Get(field, "FT") is NameToken { Data: "Tx" or "Ch" }
            && Tokens.Bytes(file.Get(field, "V")).Length > 0;
    }

    // The drawing's box, under its own matrix, is stretched over the annotation's rectangle.
    private Matrix? PlaceOf(DictionaryToken annotation, FormXObject form)
    {
        if (FormXObject.Numbers(annotation, "Rect", 4, file) is not [var x1, var y1, var x2, var y2]) return null;
        if (form.Box is not { } box) return null;
        var drawn = form.Matrix.BoundsOf(box.Left, box.Bottom, box.Right, box.Top);
        var (left, bottom, width, height) = (Math.Min(x1, x2), Math.Min(y1, y2), Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        if (drawn.Width <= 0 || drawn.Height <= 0) return null;
        var (sx, sy) = (width / drawn.Width, height / drawn.Height);
        return new Matrix(sx, 0, 0, sy, left - drawn.Left * sx, bottom - drawn.Top * sy);
    }
}
