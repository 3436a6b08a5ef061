using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.Models;

/// <summary>One model by itself: given rows → expected rows, both typed by hand.</summary>
internal sealed class ModelScene : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WarehouseConnection connection;

    /// <summary>An empty warehouse with a load of that day in staging.</summary>
    public ModelScene(string startedAt = "2026-01-05 18:00:00")
    {
        connection = WarehouseFile.OpenWorking(folder["perfetl.duckdb"], folder["spill"]);
        WarehouseSchema.Ensure(connection);
        Given("staging.stg_load", "load_id|started_at|program_version|load_kind", $"L1|{startedAt}|1.0|load");
    }

    /// <summary>Puts rows into a table.</summary>
    /// <param name="table">For example <c>staging.stg_funding</c>.</param>
    /// <param name="columns">Their names, parted by <c>|</c>.</param>
    /// <param name="rows">A line each, parted likewise; nothing between two is NULL.</param>
    public void Given(string table, string columns, params string[] rows)
    {
        var names = columns.Split('|');
        foreach (var row in rows)
        {
            var values = row.Split('|').Select(value =>
                value.Length == 0 ? "null" : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'");
            Execute($"insert into {table} ({string.Join(", ", names)}) values ({string.Join(", ", values)})");
        }
    }

    /// <summary>Runs a model file of <c>warehouse/models</c>: <c>core/dim_funding_line</c>.</summary>
    public void Run(string model) => Execute(SourceText(model));

    /// <summary>Empties a table, as the next load does with staging.</summary>
    public void Clear(string table) => Execute($"delete from {table}");

    /// <summary>Rows as a person would type them: values parted by <c>|</c>, nothing for NULL.</summary>
    /// <param name="table">The table or view.</param>
    /// <param name="columns">The columns, parted by <c>|</c>; rows come in their order.</param>
    public IReadOnlyList<string> Rows(string table, string columns)
    {
        var names = columns.Split('|');
        using var command = connection.CreateCommand();
        command.CommandText = "select concat_ws('|', "
            + string.Join(", ", names.Select(name => $"coalesce(cast({name} as varchar), '')"))
            + $") from {table} order by {string.Join(", ", names)}";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }

    public void Dispose()
    {
        connection.Dispose();
        folder.Dispose();
    }

    private static string SourceText(string model) => SqlFile.Read($"models/{model}.sql");

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
