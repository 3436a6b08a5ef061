using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>Finds where the forms of a document begin: at a title's block, or at a second 项目名称 where a title is lost.
/// </summary>
internal sealed partial class FormSplitter(Vocabulary vocabulary)
{
    private readonly FormEvidence evidence = new(vocabulary);
    private readonly MatrixTable matrices = new(vocabulary);
    private readonly HalfTables halves = new(vocabulary);

    /// <summary>The forms of a document in reading order; headings and page furniture are no forms.</summary>
    public IReadOnlyList<ExtractedForm> Split(CellLayout layout, IReadOnlyList<Row> rows)
    {
        if (!evidence.IsDeclaration(rows)) return [];
        var starts = Starts(rows);
        var units = Enumerable.Range(0, rows.Count).Where(index => TitleBlock.IsUnit(rows[index])).ToList();
        Row[] notice = [];
        var forms = new List<ExtractedForm>();
        for (var index = 0; index < starts.Count; index++)
        {
            var end = index + 1 < starts.Count ? starts[index + 1] : rows.Count;
            var segment = rows.Skip(starts[index]).Take(end - starts[index]).ToArray();
            if (forms.Count == 0) notice = [.. rows.Take(starts[index])];
            if (!(end == rows.Count && IsTitleOf(forms, segment)) && !IsForm(segment, forms.Count)) continue;
            forms.Add(new ExtractedForm(forms.Count + 1, layout, segment)
            {
                Notice = notice,
                Elsewhere = [.. units.Where(unit => unit < starts[index] || unit >= end).Select(unit => rows[unit])],
            });
        }

        return [.. matrices.Part(WithHeading(forms)).Select(halves.WithOne)];
    }

    // One title over several forms is the title of all; where each has its own, one that lost it has none.
    private List<ExtractedForm> WithHeading(List<ExtractedForm> forms)
    {
        if (forms.Count < 2 || !HasTitle(forms[0]) || forms.Skip(1).Any(HasTitle)) return forms;
        Row[] heading = [.. forms[0].Rows.TakeWhile(row => !evidence.HasName(row))];
        return [forms[0], .. forms.Skip(1).Select(form => form with { Heading = heading })];
    }

    private static bool HasTitle(ExtractedForm form) => form.Rows.Any(FormTitle.IsTitle);

    // The same title as on the forms before with nothing, or next to nothing, below it: the file ends too early.
    private static bool IsTitleOf(List<ExtractedForm> forms, Row[] segment) =>
        forms.Count > 0 && Array.Find(segment, FormTitle.IsTitle) is { Cells: [var title] }
        && forms[^1].Rows.Any(row => row.Cells is [var cell] && cell.Text == title.Text);

    // What stands above the first form may have tables of its own; between forms every table is one.
    private bool IsForm(Row[] segment, int before) =>
        before == 0 ? evidence.IsForm(segment) : evidence.IsForm(segment) || segment.Any(row => row.Cells.Count > 1);

    private List<int> Starts(IReadOnlyList<Row> rows)
    {
        var titles = rows.Where(FormTitle.IsTitle).Select(row => row.Cells[0].Text).ToHashSet(StringComparer.Ordinal);
        var starts = new List<int> { 0 };
        var named = -1;
        for (var index = 0; index < rows.Count; index++)
        {
            if (rows[index].IsBlank) continue;
            var isTitle = FormTitle.IsTitle(rows[index]) || FormTitle.IsNearTitle(rows[index], titles);
            var isNamed = !isTitle && evidence.HasName(rows[index]);
            if (isTitle || (isNamed && named >= 0 && !IsRepeated(rows, named, index)))
            {
                var start = Math.Max(TitleBlock.StartOf(rows, index), named + 1);
                if (start > starts[^1]) starts.Add(start);
                named = -1;
            }

            if (isNamed) named = index;
        }

        return starts;
    }

    // A line printed twice in a row is a doubled line, not a second form.
    private static bool IsRepeated(IReadOnlyList<Row> rows, int named, int index) =>
        rows.Skip(named + 1).Take(index - named - 1).All(row => row.IsBlank)
        && rows[named].Cells.Select(cell => cell.Text).SequenceEqual(rows[index].Cells.Select(cell => cell.Text));

    /// <summary>Whether the row is nothing but a year, such as <c>(2022年度)</c>.</summary>
    internal static bool IsYear(Row row) => row.Cells is [{ Text: var text }] && YearLine().IsMatch(text);

    [GeneratedRegex(@"^[（(]?\s*(?:[\d〇○零一二三四五六七八九]\s*){4}年\s*度?\s*[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearLine();
}
