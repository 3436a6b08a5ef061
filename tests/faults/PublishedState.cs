using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Faults;

/// <summary>What readers see, one line each mart, without what differs from run to run: load ids and times.</summary>
internal static class PublishedState
{
    private static readonly string[] Marts =
        ["mart_funding", "mart_indicator", "mart_finding", "mart_repair", "mart_declaration_history"];

    /// <summary>The state of the snapshot in force.</summary>
    public static string Of(string data)
    {
        var published = Path.Combine(data, "published");
        var name = File.ReadAllText(Path.Combine(published, "CURRENT")).Trim();
        using var connection = WarehouseFile.OpenSnapshot(Path.Combine(published, name));
        using var command = connection.CreateCommand();
        return string.Join('\n', Marts.Select(mart =>
        {
            command.CommandText = $"""
                select count(*) || ' rows, ' || md5(string_agg(line, chr(10) order by line))
                from (select cast(mart as varchar) as line from (
                    select columns(name -> name not in ('load_id', 'valid_from_at', 'valid_to_at')) from {mart}
                ) as mart)
                """;
            return $"{mart}: {command.ExecuteScalar()}";
        }));
    }
}
