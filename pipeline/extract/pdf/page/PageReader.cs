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
    private readonly PageContents contents;
    private readonly ContentInterpreter interpreter;
    private readonly Annotations annotations;

    /// <summary>A reader for the pages of a document.</summary>
    public PageReader(PdfFile file)
    {
        this.file = file;
        notes = new PageNotes(file.Damage);
        contents = new PageContents(file, notes);
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
