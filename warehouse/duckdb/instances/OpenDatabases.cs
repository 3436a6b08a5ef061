using DuckDB.NET.Data;
using PerfEtl.Warehouse.DuckDB.Running;

namespace PerfEtl.Warehouse.DuckDB.Instances;

/// <summary>The databases open in this process.</summary>
/// <remarks>
/// The package shares a database among connections whose path is the same text in any case, and opens it with the
/// settings of the first. Here one file is one database, two files are two, and settings have to agree. One lock
/// covers opening and closing, so that the file is closed, and may be copied, when its last connection has gone.
/// </remarks>
internal static class OpenDatabases
{
    private const string Memory = ":memory:";
    /// <summary>Timestamps then mean one thing, whatever zone the machine is in.</summary>
    private static readonly WarehouseSetting UtcSessions = new("TimeZone", "UTC");

    private static readonly Lock Gate = new();
    private static readonly StringComparer Names =
        OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private static readonly Dictionary<string, OpenDatabase> Open = new(Names);

    /// <summary>A connection to the database of a connection string, opened if it is not open yet.</summary>
    /// <exception cref="InvalidOperationException">It is open with other settings.</exception>
    /// <exception cref="WarehouseException">The engine cannot open it, or refuses a setting.</exception>
    public static (OpenDatabase Database, DuckDBConnection Connection) Enter(WarehouseConnectionStringBuilder options)
    {
        lock (Gate)
        {
            var key = Key(options.DataSource);
            if (Open.TryGetValue(key, out var database))
                Agree(database, options);
            else
                database = new OpenDatabase(key, Distinct(options, key), options.ReadOnly, options.Settings);
            var connection = database.Users > 0 ? database.Connect() : ConnectFirst(database);
            Open[key] = database;
            database.Users++;
            return (database, connection);
        }
    }

    /// <summary>Gives a connection back; the last one closes the database.</summary>
    public static void Leave(OpenDatabase database, DuckDBConnection connection)
    {
        lock (Gate)
        {
            connection.Dispose();
            if (--database.Users == 0)
                Open.Remove(database.Key);
        }
    }

    private static string Key(string dataSource) => dataSource switch
    {
        "" => throw new ArgumentException("The connection string names no Data Source."),
        Memory => $"{Memory}{Guid.NewGuid():N}",
        _ when dataSource.StartsWith(Memory, StringComparison.Ordinal) => throw new ArgumentException(
            $"A database in memory has no name: {Memory}, not {dataSource}."),
        _ => CanonicalPath.Of(dataSource),
    };

    // case.db and CASE.db are two files, but one path to the package; /./ makes them two.
    private static string Distinct(WarehouseConnectionStringBuilder options, string path)
    {
        if (options.DataSource == Memory)
            return Memory;
        while (Open.Values.Any(other => other.Path.Equals(path, StringComparison.OrdinalIgnoreCase)))
            path = $"{Path.GetDirectoryName(path)}/./{Path.GetFileName(path)}";
        return path;
    }

    private static DuckDBConnection ConnectFirst(OpenDatabase database)
    {
        var connection = database.Connect();
        try
        {
            foreach (var setting in database.Settings.Prepend(UtcSessions))
                SimpleStatement.Run(connection, setting.Sql);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Agree(OpenDatabase open, WarehouseConnectionStringBuilder options)
    {
        if (options.ReadOnly != open.IsReadOnly)
            throw new WarehouseException(
                $"{open.Key} is already open in this process {(open.IsReadOnly ? "read-only" : "for writing")}; "
                + "all connections to it have to agree.", WarehouseErrorType.Connection);
        if (options.Settings.Count > 0 && !options.Settings.SequenceEqual(open.Settings))
            throw new InvalidOperationException(
                $"{open.Key} is already open in this process with other settings; use the same ones or none.");
    }
}

/// <summary>The one name of a file, whatever links and dots lead to it.</summary>
/// <remarks>
/// The package tells databases apart by the text of their path: a file opened through a link to its folder would be
/// opened a second time, and the rows written through one of the two would be lost.
/// </remarks>
internal static class CanonicalPath
{
    /// <summary>For example <c>/srv/perfetl/warehouse/perfetl.duckdb</c> for <c>data/./perfetl.duckdb</c>.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full)!;
        return full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(root, (folder, name) => Followed(Path.Combine(folder, name)));
    }

    // The target of a link may itself lie behind links.
    private static string Followed(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link
            ? Of(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName)
            : path;
}
