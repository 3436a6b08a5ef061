using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Runs the drawing operators of a page and keeps what a person sees of them.</summary>
/// <remarks>One reader serves all pages of a document, so that a font is read once; not for two threads.</remarks>
internal sealed class PageReader
{
    private readonly PdfFile file;
    private readonly PageNotes notes;
    private readonly PageCanvas canvas = new();
    private readonly ContentStreams contents;
    private readonly ContentInterpreter interpreter;
    private readonly Annotations annotations;

    /// <summary>A reader for the pages of a document.</summary>
    public PageReader(PdfFile file)
    {
        this.file = file;
        notes = new PageNotes(file.Damage);
        contents = new ContentStreams(file, notes);
        annotations = new Annotations(file, notes);
        interpreter = new ContentInterpreter(file, canvas, notes);
    }

    /// <summary>The glyphs and rulings of one page.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public PageContent Read(PdfPage page)
    {
        var frame = PageFrame.Of(page, UnitOf(page));
        notes.Begin(page.Number);
        canvas.Begin(frame.Width, frame.Height);
        interpreter.RunPage(contents.Of(page), page.Resources, frame.ToPage);
        foreach (var (form, place) in annotations.Of(page)) interpreter.RunOver(form, place.Then(frame.ToPage));
        return canvas.Finish(page.Number);
    }

    private double UnitOf(PdfPage page) =>
        file.Get(page.Dictionary, "UserUnit") is NumericToken { Data: > 0 } unit ? unit.Data : 1;
}

/// <summary>How a page is seen: its size in points and the way from its user space to there.</summary>
internal readonly record struct PageFrame(Matrix ToPage, double Width, double Height)
{
    /// <summary>Larger pages are cut, in points; the format allows 14,400 units.</summary>
    private const double Largest = 1e6;

    /// <summary>The frame of a page.</summary>
    /// <param name="page">Its visible box and rotation.</param>
    /// <param name="unit">/UserUnit: points for one unit of user space, mostly 1.</param>
    public static PageFrame Of(PdfPage page, double unit)
    {
        var (left, bottom, right, top) = page.VisibleBox;
        var width = Math.Clamp((right - left) * unit, 1, Largest);
        var height = Math.Clamp((top - bottom) * unit, 1, Largest);
        return page.Rotate switch
        {
            90 => new PageFrame(new Matrix(0, unit, unit, 0, -bottom * unit, -left * unit), height, width),
            180 => new PageFrame(new Matrix(-unit, 0, 0, unit, right * unit, -bottom * unit), width, height),
            270 => new PageFrame(new Matrix(0, -unit, -unit, 0, top * unit, right * unit), height, width),
            _ => new PageFrame(new Matrix(unit, 0, 0, -unit, -left * unit, top * unit), width, height),
        };
    }
}
