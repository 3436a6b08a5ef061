using Dapper;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Publish;

/// <summary>Compares what two snapshots say, mart by mart.</summary>
internal static class MartFingerprints
{
    /// <summary>The marts whose rows differ; all of them if the earlier snapshot cannot be read.</summary>
    public static IReadOnlyList<string> Differences(string before, string after)
    {
        var now = Of(after);
        var then = TryOf(before);
        return [.. now.Keys.Where(mart => then is null || !then.TryGetValue(mart, out var rows) || rows != now[mart])];
    }

    private static Dictionary<string, string>? TryOf(string snapshot)
    {
        try
        {
            return Of(snapshot);
        }
        catch (WarehouseException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Of(string snapshot)
    {
        using var connection = WarehouseFile.OpenSnapshot(snapshot);
        return connection.Query<(string Mart, string Rows)>(SqlFile.Read("queries/mart_fingerprints.sql"))
            .ToDictionary(row => row.Mart, row => row.Rows, StringComparer.Ordinal);
    }
}
