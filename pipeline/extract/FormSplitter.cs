using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>Finds where the forms of a document begin: at a title, or at a second 项目名称 where a title is lost.</summary>
internal sealed partial class FormSplitter(Vocabulary vocabulary)
{
    /// <summary>The forms of a document in reading order; headings and page furniture are no forms.</summary>
    public IReadOnlyList<ExtractedForm> Split(CellLayout layout, IReadOnlyList<Row> rows)
    {
        if (layout == CellLayout.Ruled && !IsDeclaration(rows)) return [];
        var starts = Starts(rows);
        var forms = new List<ExtractedForm>();
        for (var index = 0; index < starts.Count; index++)
        {
            var end = index + 1 < starts.Count ? starts[index + 1] : rows.Count;
            var segment = rows.Skip(starts[index]).Take(end - starts[index]).ToArray();
            var isCutOff = end == rows.Count && IsTitleOf(forms, segment);
            if (isCutOff || IsForm(segment)) forms.Add(new ExtractedForm(forms.Count + 1, layout, segment));
        }

        return forms;
    }

    // A contract names a project too; only a declaration has the title, or the head of an indicator table.
    private bool IsDeclaration(IReadOnlyList<Row> rows) =>
        rows.Any(row => FormTitle.IsTitle(row) || row.Cells.Count(IsColumnHead) > 1);

    private bool IsColumnHead(Cell cell) => vocabulary.Columns.Find(cell.Text) is not null;

    // The same title as on the forms before with nothing, or next to nothing, below it: the file ends too early.
    private static bool IsTitleOf(List<ExtractedForm> forms, Row[] segment) =>
        forms.Count > 0 && segment is [{ Cells: [var title] }, ..]
        && forms[^1].Rows.Any(row => row.Cells is [var cell] && cell.Text == title.Text);

    private List<int> Starts(IReadOnlyList<Row> rows)
    {
        var titles = rows.Where(FormTitle.IsTitle).Select(row => row.Cells[0].Text).ToHashSet(StringComparer.Ordinal);
        var starts = new List<int> { 0 };
        var named = -1;
        for (var index = 0; index < rows.Count; index++)
        {
            if (rows[index].IsBlank) continue;
            var isTitle = FormTitle.IsTitle(rows[index]) || FormTitle.IsNearTitle(rows[index], titles);
            var isNamed = !isTitle && HasName(rows[index]);
            if (isTitle || (isNamed && named >= 0 && !IsRepeated(rows, named, index)))
            {
                starts.Add(isTitle ? index : FirstOfHead(rows, index));
                named = -1;
            }

            if (isNamed) named = index;
        }

        return starts;
    }

    private bool HasName(Row row) =>
        row.Cells.Any(cell => vocabulary.Head.Find(Label(cell)) is { Kind: TermKind.Field, Code: "project_name" });

    // A line printed twice in a row is a doubled line, not a second form.
    private static bool IsRepeated(IReadOnlyList<Row> rows, int named, int index) =>
        rows.Skip(named + 1).Take(index - named - 1).All(row => row.IsBlank)
        && rows[named].Cells.Select(cell => cell.Text).SequenceEqual(rows[index].Cells.Select(cell => cell.Text));

    // The line with the year stands above 项目名称; without a title it would fall to the form before.
    private static int FirstOfHead(IReadOnlyList<Row> rows, int named)
    {
        var first = named;
        while (first > 0 && (rows[first - 1].IsBlank || IsYear(rows[first - 1]))) first--;
        return first;
    }

    /// <summary>Whether the row is nothing but a year, such as <c>(2022年度)</c>.</summary>
    internal static bool IsYear(Row row) => row.Cells is [{ Text: var text }] && YearLine().IsMatch(text);

    private bool IsForm(IReadOnlyList<Row> rows) =>
        rows.Any(row => row.Cells.Count > 1) || rows.Sum(row => row.Cells.Count(IsLabel)) > 1;

    private bool IsLabel(Cell cell) =>
        vocabulary.Head.Find(Label(cell)) is not null || vocabulary.Columns.Find(Label(cell)) is not null;

    // In a text whose cells are parted by blanks, or “项目名称：某某项目”, the label is the first word.
    private static ReadOnlySpan<char> Label(Cell cell)
    {
        var end = cell.Text.AsSpan().IndexOfAny(" \u3000:：");
        return end > 0 ? cell.Text.AsSpan(0, end) : cell.Text;
    }

    [GeneratedRegex(@"^[（(]?\s*\d{4}\s*年度?\s*[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearLine();
}
