using PerfEtl.Pipeline.Extract.Pdf.Objects;

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
        if (file.Get(page.Dictionary, "Annots") is not PdfArray annotations) yield break;
        foreach (var item in annotations.Items)
        {
            file.Budget.CheckTime();
            if (file.Resolve(item) is not PdfDictionary annotation || IsUnseen(annotation)) continue;
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

    private bool IsUnseen(PdfDictionary annotation) =>
        file.Get(annotation, "F") is PdfNumber flags && (flags.ToInt() & Unseen) != 0;

    // One drawing, or one for each state of a check box.
    private PdfStream? AppearanceOf(PdfDictionary annotation)
    {
        if (file.Get(annotation, "AP") is not PdfDictionary appearances) return null;
        return file.Get(appearances, "N") switch
        {
            PdfStream only => only,
            PdfDictionary states when file.Get(annotation, "AS") is PdfName state =>
                file.Get(states, state.Value) as PdfStream,
            _ => null,
        };
    }

    private bool HoldsText(PdfDictionary annotation)
    {
        if (file.Get(annotation, "Subtype") is not PdfName { Value: "Widget" }) return false;
        var field = file.Get(annotation, "FT") is PdfNull && file.Get(annotation, "Parent") is PdfDictionary parent
            ? parent
            : annotation;
        return file.Get(field, "FT") is PdfName { Value: "Tx" or "Ch" }
            && file.Get(field, "V") is PdfString { Bytes.Length: > 0 };
    }

    // The drawing's box, under its own matrix, is stretched over the annotation's rectangle.
    private Matrix? PlaceOf(PdfDictionary annotation, FormXObject form)
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
