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
