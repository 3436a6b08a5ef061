using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Flow;

/// <summary>Gives a form its rows back where the document kept only the order of its cells.</summary>
/// <remarks>
/// Labels announce what follows them; in the table a name is followed by its target. Where name and target do not
/// alternate, a cell is lost, and the form is refused: every pair after it would be wrong.
/// </remarks>
internal sealed class FlowRows(Vocabulary vocabulary, TargetShape shape)
{
    private readonly FlowTokens tokens = new(vocabulary);
    private readonly FlowTable table = new(vocabulary, shape);

    /// <summary>Rows with cells, as a grid would have had them; a refusal is noted where cells are lost.</summary>
    public IReadOnlyList<Row> Rebuild(IReadOnlyList<Row> lines, FormNotes notes)
    {
        var cells = tokens.Read(lines);
        var start = cells.FindIndex(cell => vocabulary.Columns.Find(cell.Text) is { Code: "level1" });
        if (start < 0) return lines;
        var rows = HeadRows(cells.Take(start));
        table.Rebuild(cells, start, rows, notes);
        return rows;
    }

    // A label with the cells up to the next label is a row; what comes before the first label stands alone.
    private List<Row> HeadRows(IEnumerable<Cell> cells)
    {
        var rows = new List<Row>();
        var row = new List<Cell>();
        foreach (var cell in cells)
        {
            if (row.Count > 0 && (vocabulary.Head.Find(cell.Text) is not null || !IsLabelled(row)))
            {
                rows.Add(new Row(row[0].Place.Line, row));
                row = [];
            }

            row.Add(cell with { Place = cell.Place with { Column = row.Count + 1 } });
        }

        if (row.Count > 0) rows.Add(new Row(row[0].Place.Line, row));
        return rows;
    }

    private bool IsLabelled(List<Cell> row) => vocabulary.Head.Find(row[0].Text) is not null;
}

/// <summary>The cells of a text without delimiters, in order: one a line, or several a line parted by blanks.</summary>
internal sealed class FlowTokens(Vocabulary vocabulary)
{
    private static readonly char[] Blanks = [' ', '\u3000', '\u00A0'];

    /// <summary>The cells, with labels that were broken over two lines (<c>经济效益</c>, <c>指标</c>) joined again.</summary>
    public List<Cell> Read(IReadOnlyList<Row> lines)
    {
        var partedByBlanks = lines.Any(line => line.Cells.Any(HasWholeHead));
        var cells = lines.SelectMany(line => line.Cells)
            .SelectMany(cell => partedByBlanks ? Part(cell) : [cell])
            .Where(cell => cell.Text.Length > 0).ToList();
        return Join(cells);
    }

    // A head of several columns on one line shows that blanks part the cells.
    private bool HasWholeHead(Cell cell) =>
        cell.Text.Split(Blanks).Count(word => vocabulary.Columns.Find(word) is not null) > 1;

    private static IEnumerable<Cell> Part(Cell cell) =>
        cell.Text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Select((word, index) =>
            new Cell(word, cell.Place with { Column = index + 1 }));

    private List<Cell> Join(List<Cell> cells)
    {
        var joined = new List<Cell>(cells.Count);
        foreach (var cell in cells)
        {
            if (joined.Count > 0 && IsBroken(joined[^1].Text, cell.Text))
                joined[^1] = joined[^1] with { Text = joined[^1].Text + cell.Text };
            else
                joined.Add(cell);
        }

        return joined;
    }

    private bool IsBroken(string one, string other) =>
        (other is "指标" && IsLevel(one + other))
        || (other.Length <= 4 && vocabulary.Head.Find(one) is null && vocabulary.Head.Find(other) is null
            && vocabulary.Head.Find(one + other) is { Kind: TermKind.Field });

    private bool IsLevel(string text) =>
        vocabulary.Level1.Find(text) is not null || vocabulary.Level2.Find(text) is not null;
}
