using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Explain;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Pipeline.Serve.Source;

/// <summary>A file as it was submitted, read again to be shown.</summary>
/// <remarks>Marks are made for one look at it: who looks for another cell reads the file's parts anew.</remarks>
internal sealed class SourceDocument(
    ExplainedFile file, IPicture picture, CellMarks marks, IReadOnlyList<FormPanel> panels)
{
    /// <summary>Its pages or lines.</summary>
    public IPicture Picture => picture;

    /// <summary>What is known of its cells.</summary>
    public CellMarks Marks => marks;

    /// <summary>What was read, form by form.</summary>
    public IReadOnlyList<FormPanel> Panels => panels;

    /// <summary>Looks for the cell that an address names, and marks it.</summary>
    /// <param name="formNo">Which form of the file, 1-based.</param>
    /// <param name="wanted">Which cell of it.</param>
    /// <returns>The cell; null where the form has none such.</returns>
    public DrawnCell? Mark(int formNo, WantedCell wanted)
    {
        var read = file.Forms.Select(form => (form.Form, form.Report))
            .FirstOrDefault(form => form.Form is NormalizedForm.Read(var one) && one.FormNo == formNo);
        if (read.Form is not NormalizedForm.Read(var declaration)) return null;
        if (wanted.SpotIn(declaration, read.Report?.Findings ?? []) is not { } spot) return null;
        var cell = picture.Cells.Find(spot.Place, spot.Printed);
        if (cell is not null) marks.Of(cell).IsFound = true;
        return cell;
    }

    /// <summary>Where a form begins; null for a form that is not there.</summary>
    public Place? StartOf(int formNo) => panels.FirstOrDefault(panel => panel.FormNo == formNo)?.Start;

    /// <summary>The first line of the form after this one; null for the last.</summary>
    public int? LineAfter(int formNo) => panels.Where(panel => panel.FormNo > formNo)
        .Select(panel => (int?)panel.Start.Line).Min();
}
