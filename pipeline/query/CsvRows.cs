using System.Globalization;
using System.Text;
using CsvHelper;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Query;

/// <summary>Rows as CSV (UTF-8, comma, a head line, quotes where needed).</summary>
internal static class CsvRows
{
    /// <summary>Writes all rows of a reader.</summary>
    public static void Write(DuckDBDataReader reader, Stream target)
    {
        using var text = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        for (var column = 0; column < reader.FieldCount; column++) csv.WriteField(reader.GetName(column));
        csv.NextRecord();
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                csv.WriteField(reader.IsDBNull(column) ? "" : RowText.Of(reader.GetValue(column)));
            csv.NextRecord();
        }
    }
}
