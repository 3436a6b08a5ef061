using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Tells the kind of a form by its title, amounts, columns and labels; the first mark counts.</summary>
internal sealed class KindReader(Vocabulary vocabulary)
{
    private const string OfDepartment = "department";

    /// <summary>The kind of a form about a whole department by its title, 部门整体支出绩效目标表; null for every other.
    /// </summary>
    /// <remarks>Of several titles, that of a booklet and the form's own, the last tells.</remarks>
    public FormKind? OfWholeDepartment(ExtractedForm form) =>
        TitleMark(form, facts => facts == OfDepartment) is { } mark ? new FormKind(mark.Kind, mark.Facts) : null;

    /// <summary>Whether its title tells of results: 部门整体支出绩效自评表.</summary>
    public bool IsOfResults(ExtractedForm form) => TitleMark(form, facts => facts == "assessment") is not null;

    private FormKindMark? TitleMark(ExtractedForm form, Func<string, bool> isWanted)
    {
        var title = form.Heading.Concat(form.Rows).LastOrDefault(FormTitle.IsTitle)?.Cells[0].Text;
        return title is null ? null : vocabulary.FormKindMarks.FirstOrDefault(mark => mark.Where == "title"
            && isWanted(mark.Facts) && title.Contains(mark.RecognisedBy, StringComparison.Ordinal));
    }

    private static List<string> Titles(ExtractedForm form) =>
        [.. form.Rows.Concat(form.Heading).Where(FormTitle.IsTitle).Select(row => row.Cells[0].Text)];

    /// <summary>The kind of a form about a project.</summary>
    /// <param name="form">The form, with the heading it shares.</param>
    /// <param name="head">Its labels.</param>
    /// <param name="executed">What it says was spent.</param>
    /// <param name="indicators">Its indicators.</param>
    public FormKind Read(
        ExtractedForm form, FormHead head, Execution executed, IReadOnlyList<Indicator> indicators)
    {
        var titles = Titles(form);
        bool IsMarked(FormKindMark mark) => mark.Where switch
        {
            "title" => titles.Exists(title => title.Contains(mark.RecognisedBy, StringComparison.Ordinal)),
            "money" => executed.Lines.Any(line => line.Amount is not null
                && line.Code.StartsWith(mark.RecognisedBy + ".", StringComparison.Ordinal)),
            "column" => indicators.Any(row => row.Sides.Any(side => side.Role == ColumnRoles.Actual)),
            _ => head.Labels.Values.Any(label => LabelKey.Of(label.Text) == mark.RecognisedBy),
        };
        return vocabulary.FormKindMarks.Where(mark => mark.Facts != OfDepartment).FirstOrDefault(IsMarked) is { } found
            ? new FormKind(found.Kind, found.Facts) : FormKind.Target;
    }
}
