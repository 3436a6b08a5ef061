using PerfEtl.Warehouse.DuckDB.Native;
using PerfEtl.Warehouse.DuckDB.Running;

namespace PerfEtl.Warehouse.DuckDB.Instances;

/// <summary>The databases open in this process.</summary>
/// <remarks>
/// Without it two opens of one file would both succeed and give two writers that know nothing of each other. DuckDB's
/// own cache makes one instance of them; ours knows when the last connection has gone, so that the file is closed
/// then and may be copied. One lock covers opening and closing.
/// </remarks>
internal static class InstanceCache
{
    private const string Memory = ":memory:";
    /// <summary>Timestamps then mean one thing, whatever zone the machine is in.</summary>
    private static readonly WarehouseSetting UtcSessions = new("TimeZone", "UTC");

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, DatabaseInstance> Instances = [];
    private static InstanceCacheHandle? _cache;

    static InstanceCache() => NativeLibraryLoader.Register();

    /// <summary>DuckDB's version, such as <c>v1.5.5</c>.</summary>
    public static string Version => Utf8Text.Borrowed(DatabaseApi.LibraryVersion()) ?? "";

    /// <summary>The instance for a connection string, opened if it is not open yet.</summary>
    /// <exception cref="InvalidOperationException">It is open with other settings.</exception>
    /// <exception cref="WarehouseException">DuckDB cannot open it, or refuses a setting.</exception>
    public static DatabaseInstance Acquire(WarehouseConnectionStringBuilder options)
    {
        var key = Key(options.DataSource);
        lock (Gate)
        {
            if (!Instances.TryGetValue(key, out var instance))
                Instances.Add(key, instance = Open(key, options));
            else
                Agree(instance, options);
            instance.Users++;
            return instance;
        }
    }

    /// <summary>Gives an instance back; the last one closes the database.</summary>
    public static void Release(DatabaseInstance instance)
    {
        lock (Gate)
        {
            if (--instance.Users > 0)
                return;
            Instances.Remove(instance.Key);
            instance.Database.Dispose();
        }
    }

    private static string Key(string dataSource) => dataSource switch
    {
        "" => throw new ArgumentException("The connection string names no Data Source."),
        Memory => $"{Memory}{Guid.NewGuid():N}",
        _ when dataSource.StartsWith(Memory, StringComparison.Ordinal) => dataSource,
        _ => WithoutLink(Path.GetFullPath(dataSource)),
    };

    /// <remarks>A link that is set to another snapshot has to lead new connections to another instance.</remarks>
    private static string WithoutLink(string path) =>
        File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

    private static DatabaseInstance Open(string key, WarehouseConnectionStringBuilder options)
    {
        using var config = Config(options.ReadOnly);
        var database = GetOrCreate(key, config);
        try
        {
            var instance = new DatabaseInstance(key, database, options.Settings);
            using var connection = instance.Connect();
            foreach (var setting in options.Settings.Prepend(UtcSessions))
                SimpleStatement.Run(connection, setting.Sql);
            return instance;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static DatabaseHandle GetOrCreate(string key, ConfigHandle config)
    {
        _cache ??= DatabaseApi.CreateInstanceCache();
        return DatabaseApi.GetOrCreate(_cache, Utf8Text.Terminated(key), out var database, config, out var error)
            == NativeState.Success
            ? database
            : throw WarehouseException.From($"{Utf8Text.Taken(error)} (while opening {key})");
    }

    /// <remarks>Autoload and autoinstall would reach out to the network.</remarks>
    private static ConfigHandle Config(bool readOnly)
    {
        _ = DatabaseApi.CreateConfig(out var config);
        Set(config, "access_mode", readOnly ? "READ_ONLY" : "AUTOMATIC");
        Set(config, "autoinstall_known_extensions", "false");
        Set(config, "autoload_known_extensions", "false");
        return config;
    }

    private static void Set(ConfigHandle config, string name, string value)
    {
        if (DatabaseApi.SetConfig(config, Utf8Text.Terminated(name), Utf8Text.Terminated(value)) != NativeState.Success)
            throw new InvalidOperationException($"This DuckDB does not know the setting {name}.");
    }

    private static void Agree(DatabaseInstance open, WarehouseConnectionStringBuilder options)
    {
        if (options.Settings.Count > 0 && !options.Settings.SequenceEqual(open.Settings))
            throw new InvalidOperationException(
                $"{open.Key} is already open in this process with other settings; use the same ones or none.");
        using var config = Config(options.ReadOnly);
        GetOrCreate(open.Key, config).Dispose();
    }
}
