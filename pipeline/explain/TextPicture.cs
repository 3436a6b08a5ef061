using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Explain;

/// <summary>The lines of a text document, cut into cells as they were read.</summary>
internal sealed class TextPicture : IPicture
{
    private readonly List<(int Line, List<DrawnCell> Cells)> lines = [];

    /// <summary>Takes the rows of a text; none of a file that is no text.</summary>
    public TextPicture(IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
            lines.Add((row.Line, [.. row.Cells.Select(cell => Cells.Add(cell.Text, cell.Place, []))]));
    }

    /// <inheritdoc/>
    public CellBook Cells { get; } = new();

    /// <inheritdoc/>
    public string Extent => FormattableString.Invariant($"{lines.Count} 行");

    /// <inheritdoc/>
    public IReadOnlyList<int> Pages => [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Damage => [];

    /// <inheritdoc/>
    public void Write(HtmlBuilder html, CellMarks marks, IReadOnlyList<FormPanel> forms, PicturePart part)
    {
        if (lines.Count == 0)
        {
            html.AddMarkup("<p class=\"nothing\">文件里没有可以显示的文字。</p>\n");
            return;
        }

        var columns = lines.Max(line => line.Cells.Count == 0 ? 1 : line.Cells.Max(cell => cell.Place.Column));
        html.AddMarkup("<section class=\"sheet\"><table class=\"lines\">\n");
        var starts = forms.ToDictionary(form => form.Start.Line);
        foreach (var (line, cells) in lines.Where(one => part.HasLine(one.Line)))
        {
            if (starts.GetValueOrDefault(line) is { } form)
            {
                html.Add($"<tr class=\"formstart\"><th></th><td colspan=\"{columns}\">");
                html.Add($"<a href=\"#f{form.FormNo}\">第 {form.FormNo} 份　{form.Title}</a></td></tr>\n");
            }

            WriteLine(html, line, cells, marks, columns);
        }

        html.AddMarkup("</table></section>\n");
    }

    private static void WriteLine(HtmlBuilder html, int line, List<DrawnCell> cells, CellMarks marks, int columns)
    {
        html.Add($"<tr><th>{line}</th>");
        var column = 1;
        foreach (var cell in cells)
        {
            for (; column < cell.Place.Column; column++) html.AddMarkup("<td></td>");
            var isAlone = cells.Count == 1 && column == 1;
            WriteCell(html, cell, marks.Of(cell), isAlone ? columns : 1);
            column = isAlone ? columns + 1 : column + 1;
        }

        for (; column <= columns; column++) html.AddMarkup("<td></td>");
        html.AddMarkup("</tr>\n");
    }

    private static void WriteCell(HtmlBuilder html, DrawnCell cell, CellMark mark, int span)
    {
        html.Add($"<td id=\"{cell.Anchor}\" class=\"{CellMarkup.Classes(mark)}\" colspan=\"{span}\"");
        html.Add($" data-c=\"{CellMarkup.Caption(mark)}\" data-e=\"{CellMarkup.Entries(mark)}\">{cell.Text}");
        foreach (var entry in mark.Numbered)
            html.Add($"<a class=\"m {CellMarkup.KindClass(entry.Kind)}\" href=\"#{entry.Anchor}\">{entry.Number}</a>");
        html.AddMarkup("</td>");
    }
}
