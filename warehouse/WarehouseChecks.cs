using System.Globalization;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Warehouse;

/// <summary>The queries of <c>checks/*.sql</c>: each returns the rows that offend; none back means it passes.</summary>
public static class WarehouseChecks
{
    /// <summary>Runs every check.</summary>
    /// <returns>One line per check that failed, with its name and its first offending row; empty if all pass.</returns>
    public static IReadOnlyList<string> Run(WarehouseConnection connection) =>
        [.. SqlFile.In("checks").Select(name => FirstOffence(connection, name)).OfType<string>()];

    private static string? FirstOffence(WarehouseConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlFile.Read(name);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        var row = Enumerable.Range(0, reader.FieldCount).Select(column =>
            $"{reader.GetName(column)}={Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)}");
        return $"{Path.GetFileNameWithoutExtension(name)}: {string.Join(", ", row)}";
    }
}
