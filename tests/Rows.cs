using System.Globalization;
using PerfEtl.Warehouse;

namespace PerfEtl.Tests;

/// <summary>The rows of a query as lines, cells between bars, a blank for NULL.</summary>
internal static class Rows
{
    /// <summary>Asks a snapshot.</summary>
    public static IReadOnlyList<string> Of(string snapshot, string sql)
    {
        using var connection = WarehouseFile.OpenSnapshot(snapshot);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)));
            rows.Add(string.Join('|', cells));
        }

        return rows;
    }

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
