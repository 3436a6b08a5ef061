using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Query.Excel;

namespace PerfEtl.Pipeline.Query;

/// <summary>Rows as an Excel workbook of one sheet: every value with its type, a bold head that stays.</summary>
/// <remarks>Rows are written as they come; the first few are held, to see how wide columns should be.</remarks>
internal static class XlsxRows
{
    /// <summary>How many rows a sheet has, the head among them.</summary>
    private const int SheetRows = 1_048_576;

    private const int SheetColumns = 16_384;
    private const int RowsMeasured = 200;

    /// <summary>Writes all rows.</summary>
    /// <exception cref="UsageException">A sheet has no place for them, or a text is too long for a cell.</exception>
    public static void Write(QueryRows rows, Stream target)
    {
        rows.RequireUniqueNames();
        if (rows.Columns.Count > SheetColumns)
            throw new UsageException(
                $"结果有 {rows.Columns.Count} 列，Excel 工作表最多 {SheetColumns} 列。请减少列，或改用 .csv、.parquet。");
        using var workbook = new Workbook(target);
        var first = First(rows);
        var widths = rows.Columns.Select(column => Width(column, first.Select(row => row[column.Ordinal]))).ToList();
        using var sheet = workbook.BeginSheet(rows.Columns, widths);
        foreach (var row in first) sheet.Write(row);
        while (rows.Next())
        {
            if (rows.Count >= SheetRows) throw TooManyRows();
            sheet.Write(Values(rows));
        }

        sheet.Complete();
    }

    private static List<object?[]> First(QueryRows rows)
    {
        var first = new List<object?[]>();
        while (first.Count < RowsMeasured && rows.Next()) first.Add(Values(rows));
        return first;
    }

    private static object?[] Values(QueryRows rows) => [.. rows.Columns.Select(rows.Value)];

    // In characters of the sheet's font: room for the arrow of the filter, and no column wider than half a screen.
    private static double Width(QueryColumn column, IEnumerable<object?> values)
    {
        var texts = values.Select(value => RowText.Of(column.Kind, value));
        var content = texts.Select(AlignedTable.Width).DefaultIfEmpty(0).Max();
        var grouped = column.Kind == ColumnKind.Decimal ? content / 3 : 0;
        return Math.Clamp(Math.Max(AlignedTable.Width(column.Name) + 3, content + grouped + 1), 8, 60);
    }

    private static UsageException TooManyRows() =>
        new($"结果超过 {SheetRows - 1} 行，Excel 工作表放不下。请缩小查询范围，或改用 .csv、.parquet。");
}
