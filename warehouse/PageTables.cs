using System.Globalization;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Warehouse;

/// <summary>A published file together with a file of tables made from it, in which pages find their rows at once.
/// </summary>
/// <remarks>
/// Marts are views over facts: a page that asks one for a single project pays for planning and joining all of it. The
/// tables lie on disk and not in memory, sorted by what pages look for.
/// </remarks>
public static class PageTables
{
    // Left to itself the engine takes four fifths of the machine: 2.6 GB for a hundred thousand declarations. What it
    // cannot sort within this it sorts on disk.
    private const string MostForMaking = "1GiB";

    // What is read of the files stays in memory as long as there is room for it.
    private const string MostForReading = "512MiB";

    /// <summary>Makes the tables.</summary>
    /// <param name="published">The published file; all of its marts are at hand.</param>
    /// <param name="target">Where the tables go; nothing is there yet.</param>
    /// <param name="sql">Makes them, in the schema <c>site</c>.</param>
    /// <param name="threads">How many processors it may take.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <exception cref="WarehouseException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static void Make(
        string published, string target, string sql, int threads, CancellationToken cancel)
    {
        using var connection = new WarehouseConnection(new WarehouseConnectionStringBuilder { DataSource = ":memory:" }
            .AddSetting("threads", threads.ToString(CultureInfo.InvariantCulture))
            .AddSetting("memory_limit", MostForMaking)
            .AddSetting("temp_directory", target + ".tmp").ConnectionString);
        connection.Open();
        Attach(connection, published);

        // Small groups: what is looked up lies in one, and each tells which keys it has.
        connection.Execute($"attach '{Quoted(target)}' as site (row_group_size 8192)");

        // The views name their tables without the database, so theirs comes first.
        connection.Execute("set search_path = 'published.main,site.main'");
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery(cancel);
        connection.Execute("checkpoint site");
    }

    /// <summary>Opens both; each query has one thread, so that as many run as there are connections.</summary>
    /// <param name="published">The published file.</param>
    /// <param name="tables">The tables made from it.</param>
    /// <param name="count">How many connections.</param>
    public static IReadOnlyList<WarehouseConnection> Open(string published, string tables, int count)
    {
        var connections = new List<WarehouseConnection>();
        try
        {
            for (var number = 0; number < count; number++)
            {
                var connection = new WarehouseConnection(
                    new WarehouseConnectionStringBuilder { DataSource = tables, ReadOnly = true }
                        .AddSetting("threads", "1").AddSetting("memory_limit", MostForReading).ConnectionString);
                connections.Add(connection);
                connection.Open();
                if (number == 0) Attach(connection, published);
                connection.Execute($"set search_path = 'published.main,\"{connection.Database}\".main'");
            }

            connections[0].Execute("set enable_external_access = false");
            return connections;
        }
        catch
        {
            foreach (var connection in connections) connection.Dispose();
            throw;
        }
    }

    private static void Attach(WarehouseConnection connection, string published) =>
        connection.Execute($"attach '{Quoted(published)}' as published (read_only)");

    private static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
