using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Npgsql;
using Quartz;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Where Quartz keeps what is due: in memory, or in a database that several programs share.</summary>
internal static class ScheduleStore
{
    private const string PostgreSql = "postgresql";
    private const string SqlServer = "sqlserver";
    private const string UserVariable = "PERFETL_SCHEDULE_USER";
    private const string PasswordVariable = "PERFETL_SCHEDULE_PASSWORD";

    private static readonly string[] Credentials = ["password", "pwd", "user id", "uid", "username", "user"];

    /// <summary>Sets the store up as the settings say.</summary>
    /// <exception cref="SettingsException">The setting is not a store, or holds user or password.</exception>
    public static void Use(IQuartzBuilder quartz, ScheduleOptions options)
    {
        if (options.Store.Length == 0)
        {
            quartz.UseInMemoryStore();
            return;
        }

        var (provider, connection) = Parse(options.Store);
        quartz.UsePersistentStore(store =>
        {
            if (provider == PostgreSql) store.UsePostgres(NpgsqlFactory.Instance, connection);
            else store.UseSqlServer(connection);
            store.ProvisionSchema();
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = TimeSpan.FromSeconds(options.CheckInSeconds);
                cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(options.CheckInSeconds);
            });
        });
    }

    /// <summary>Opens the database once; an empty setting needs none.</summary>
    /// <exception cref="SettingsException">The setting is not a store, or holds user or password.</exception>
    /// <exception cref="ScheduleStoreException">It cannot be reached.</exception>
    public static async Task ProbeAsync(ScheduleOptions options, CancellationToken cancel)
    {
        if (options.Store.Length == 0) return;
        var (provider, connection) = Parse(options.Store);
        try
        {
            await using DbConnection database =
                provider == PostgreSql ? new NpgsqlConnection(connection) : new SqlConnection(connection);
            await database.OpenAsync(cancel);
        }
        catch (Exception failure) when (failure is DbException or SocketException or OperationCanceledException)
        {
            throw new ScheduleStoreException(failure);
        }
        catch (ArgumentException wrong)
        {
            throw new SettingsException("设置 Schedule:Store 的连接串里有不认识的名称，应为驱动程序的“名称=值”。", wrong);
        }
    }

    private static (string Provider, string Connection) Parse(string store)
    {
        var parts = store.Split(':', 2);
        if (parts.Length < 2 || parts[0] is not (PostgreSql or SqlServer))
            throw new SettingsException("设置 Schedule:Store 应为 postgresql:Host=…;Database=… "
                + "或 sqlserver:Server=…;Database=…，不用数据库时留空。");
        var connection = new DbConnectionStringBuilder();
        try
        {
            connection.ConnectionString = parts[1];
        }
        catch (ArgumentException malformed)
        {
            throw new SettingsException("设置 Schedule:Store 的连接串写法不对，应为“名称=值”，以分号隔开。", malformed);
        }

        if (Credentials.Any(connection.ContainsKey))
            throw new SettingsException(
                $"设置 Schedule:Store 里不要写用户和口令，请放在环境变量 {UserVariable} 和 {PasswordVariable} 里。");
        return (parts[0], Complete(connection, parts[0] == PostgreSql));
    }

    // Encrypted unless the settings say otherwise in so many words.
    private static string Complete(DbConnectionStringBuilder connection, bool isPostgreSql)
    {
        var encryption = isPostgreSql ? "SSL Mode" : "Encrypt";
        if (!connection.ContainsKey(encryption)) connection[encryption] = isPostgreSql ? "Require" : "True";
        if (Environment.GetEnvironmentVariable(UserVariable) is { Length: > 0 } user)
            connection[isPostgreSql ? "Username" : "User ID"] = user;
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password)
            connection["Password"] = password;
        return connection.ConnectionString;
    }
}
