using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PerfEtl.Pipeline.Query;

/// <summary>Rows as CSV (RFC 4180, UTF-8, a head line): NULL is an empty cell, an empty text is <c>""</c>.</summary>
internal static class CsvRows
{
    /// <summary>As a file that Excel and WPS open by a double click: with byte order mark and CRLF.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="isRaw">Without byte order mark, and texts as they are, also those that look like formulas.</param>
    public static void WriteFile(QueryRows rows, Stream target, bool isRaw) =>
        Write(rows, target, "\r\n", hasMark: !isRaw, isRaw);

    /// <summary>As text for the next program of a pipe: no byte order mark, plain line ends.</summary>
    /// <inheritdoc cref="WriteFile"/>
    public static void WriteScreen(QueryRows rows, Stream target, bool isRaw) =>
        Write(rows, target, "\n", hasMark: false, isRaw);

    private static void Write(QueryRows rows, Stream target, string lineEnd, bool hasMark, bool isRaw)
    {
        rows.RequireUniqueNames();
        using var text = new StreamWriter(target, new UTF8Encoding(hasMark), leaveOpen: true);
        var style = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = lineEnd };
        using var csv = new CsvWriter(text, style, leaveOpen: true);
        foreach (var column in rows.Columns) csv.WriteField(isRaw ? column.Name : FormulaGuard.Of(column.Name));
        csv.NextRecord();
        while (rows.Next())
        {
            foreach (var column in rows.Columns) WriteCell(csv, rows, column, isRaw);
            csv.NextRecord();
        }
    }

    // A line with nothing on it is skipped by most readers, so the NULL of a single column is written as "".
    private static void WriteCell(CsvWriter csv, QueryRows rows, QueryColumn column, bool isRaw)
    {
        var value = rows.Value(column);
        var text = RowText.Of(column.Kind, value);
        var isGuarded = !isRaw && column.Kind is (ColumnKind.Text or ColumnKind.Other);
        if (text.Length == 0) csv.WriteField("", shouldQuote: value is not null || rows.Columns.Count == 1);
        else csv.WriteField(isGuarded ? FormulaGuard.Of(text) : text);
    }
}
