using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Faults;

/// <summary>What readers see, one line each mart.</summary>
internal static class PublishedState
{
    private static readonly string[] Marts =
        ["mart_funding", "mart_indicator", "mart_finding", "mart_repair", "mart_declaration_history"];

    /// <summary>The state of the snapshot in force, without what differs from run to run: load ids and times.</summary>
    public static string Of(string data) => Read(data, [.. Marts.Select(mart => (mart, $"""
        select columns(name -> not name like '%load_id' and not name like 'valid_%') from {mart}
        """))]);

    /// <summary>The same to the last byte: load ids and times too, and the loads themselves.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="lastLoad">Later loads are left out of the history; none if null.</param>
    public static string Exactly(string data, string? lastLoad = null) => Read(data,
    [
        .. Marts.Append("mart_declaration_change").Select(mart => (mart, $"select * from {mart}")),
        ("mart_load_history", $"select * from mart_load_history where load_id <= '{lastLoad ?? "9"}'"),
    ]);

    /// <summary>The snapshot in force.</summary>
    public static string Snapshot(string data)
    {
        var published = Path.Combine(data, "published");
        return Path.Combine(published, File.ReadAllText(Path.Combine(published, "CURRENT")).Trim());
    }

    private static string Read(string data, IReadOnlyList<(string Mart, string Rows)> marts)
    {
        using var connection = WarehouseFile.OpenSnapshot(Snapshot(data));
        using var command = connection.CreateCommand();
        return string.Join('\n', marts.Select(mart =>
        {
            command.CommandText = $"""
                select count(*) || ' rows, ' || coalesce(md5(string_agg(line, chr(10) order by line)), '')
                from (select cast(mart as varchar) as line from ({mart.Rows}) as mart)
                """;
            return $"{mart.Mart}: {command.ExecuteScalar()}";
        }));
    }
}
