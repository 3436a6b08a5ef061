using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfEtl.Pipeline.Extract.Word;

/// <summary>A cell of a table as it is shown.</summary>
/// <param name="Source">The cell.</param>
/// <param name="Number">Among the cells of its row, 1-based.</param>
/// <param name="Column">Its first column, 1-based.</param>
/// <param name="ColumnSpan">Columns it covers.</param>
/// <param name="RowSpan">Rows it covers; 0 for one that goes on from above.</param>
internal sealed record WordCell(TableCell Source, int Number, int Column, int ColumnSpan, int RowSpan);

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, also those that go on from above.</param>
/// <param name="IsHidden">Whether it is not shown.</param>
/// <param name="IsPending">Whether somebody's change of the table waits to be accepted.</param>
/// <param name="IsAsWide">Whether its cells fill as many columns as those of the other rows.</param>
internal sealed record WordRow(List<WordCell> Cells, bool IsHidden, bool IsPending, bool IsAsWide);

/// <summary>A table's rows and merged cells.</summary>
internal static class WordTable
{
    /// <summary>The rows with their cells.</summary>
    public static IReadOnlyList<WordRow> RowsOf(Table table)
    {
        List<TableRow> sources = [.. Unwrapped<TableRow>(table)];
        List<List<WordCell>> cells = [.. sources.Select(CellsOf)];
        List<int> widths = [.. sources.Select((row, index) => WidthOf(row, cells[index]))];
        var width = widths.DefaultIfEmpty().Max();
        return [.. sources.Select((row, index) => new WordRow(
            [.. cells[index].Select(cell => cell with { RowSpan = SpanOf(cell, index, cells) })],
            IsOn(row.TableRowProperties?.GetFirstChild<Hidden>()), IsPending(row), widths[index] == width))];
    }

    /// <summary>The elements of a kind, also those in content controls.</summary>
    public static IEnumerable<T> Unwrapped<T>(OpenXmlElement parent)
        where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T found) yield return found;
            else if (child is SdtElement or SdtContentRow or SdtContentCell or SdtContentBlock or CustomXmlElement)
                foreach (var inner in Unwrapped<T>(child)) yield return inner;
        }
    }

    private static List<WordCell> CellsOf(TableRow row)
    {
        var column = 1 + (row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0);
        var cells = new List<WordCell>();
        var number = 0;
        foreach (var cell in Unwrapped<TableCell>(row))
        {
            var span = Math.Max(1, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
            number++;
            // Of documents by old programs: cells of one row that are one.
            if (cells.Count > 0 && cell.TableCellProperties?.HorizontalMerge is { } merged
                && merged.Val?.Value != MergedCellValues.Restart)
                cells[^1] = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + span };
            else
                cells.Add(new WordCell(cell, number, column, span, 1));
            column += span;
        }

        return cells;
    }

    private static int WidthOf(TableRow row, List<WordCell> cells) =>
        (cells.Count == 0 ? 0 : cells[^1].Column + cells[^1].ColumnSpan - 1)
        + (row.TableRowProperties?.GetFirstChild<GridAfter>()?.Val?.Value ?? 0);

    private static int SpanOf(WordCell cell, int row, List<List<WordCell>> rows)
    {
        if (GoesOn(cell) && row > 0 && rows[row - 1].Exists(above => IsOver(above, cell))) return 0;
        var span = 1;
        while (row + span < rows.Count
            && rows[row + span].Exists(below => IsOver(cell, below) && GoesOn(below))) span++;
        return span;
    }

    private static bool IsOver(WordCell above, WordCell cell) =>
        above.Column == cell.Column && above.ColumnSpan == cell.ColumnSpan
        && above.Source.TableCellProperties?.VerticalMerge is not null;

    private static bool GoesOn(WordCell cell) =>
        cell.Source.TableCellProperties?.VerticalMerge is { } merged && merged.Val?.Value != MergedCellValues.Restart;

    private static bool IsPending(TableRow row) =>
        row.TableRowProperties is { } properties
            && (properties.GetFirstChild<Inserted>() is not null || properties.GetFirstChild<Deleted>() is not null)
        || Unwrapped<TableCell>(row).Any(cell => cell.TableCellProperties is { } own
            && (own.GetFirstChild<CellInsertion>() is not null || own.GetFirstChild<CellDeletion>() is not null
                || own.GetFirstChild<CellMerge>() is not null));

    private static bool IsOn(OnOffType? property) => property is not null && (property.Val?.Value ?? true);
}
