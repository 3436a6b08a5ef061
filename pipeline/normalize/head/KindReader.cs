using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Tells the kind of a form by its title, amounts, columns and labels; the first mark counts.</summary>
internal sealed class KindReader(Vocabulary vocabulary)
{
    /// <summary>The kind.</summary>
    /// <param name="form">The form, with the heading it shares.</param>
    /// <param name="head">Its labels.</param>
    /// <param name="executed">What it says was spent.</param>
    /// <param name="indicators">Its indicators.</param>
    public FormKind Read(
        ExtractedForm form, FormHead head, Execution executed, IReadOnlyList<Indicator> indicators)
    {
        var titles = form.Rows.Concat(form.Heading).Where(FormTitle.IsTitle).Select(row => row.Cells[0].Text).ToList();
        bool IsMarked(FormKindMark mark) => mark.Where switch
        {
            "title" => titles.Exists(title => title.Contains(mark.RecognisedBy, StringComparison.Ordinal)),
            "money" => executed.Lines.Any(line => line.Amount is not null
                && line.Code.StartsWith(mark.RecognisedBy + ".", StringComparison.Ordinal)),
            "column" => indicators.Any(row => row.Sides.Any(side => side.Role == ColumnRoles.Actual)),
            _ => head.Labels.Values.Any(label => LabelKey.Of(label.Text) == mark.RecognisedBy),
        };
        return vocabulary.FormKindMarks.FirstOrDefault(IsMarked) is { } found
            ? new FormKind(found.Kind, found.Facts) : FormKind.Target;
    }
}
