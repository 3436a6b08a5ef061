using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Which database several programs share: the setting <c>Schedule:Store</c> and who signs in.</summary>
/// <param name="IsPostgreSql">Otherwise it is SQL Server.</param>
/// <param name="Connection">The connection string, with user and password.</param>
internal sealed record StoreAddress(bool IsPostgreSql, string Connection)
{
    private const string PostgreSql = "postgresql";
    private const string SqlServer = "sqlserver";
    private const string UserVariable = "PERFETL_SCHEDULE_USER";
    private const string PasswordVariable = "PERFETL_SCHEDULE_PASSWORD";

    private static readonly string[] Credentials = ["password", "pwd", "user id", "uid", "username", "user"];

    /// <summary>Reads the setting; null for an empty one.</summary>
    /// <exception cref="SettingsException">It is not a store, or holds user or password.</exception>
    public static StoreAddress? Of(string store)
    {
        if (store.Length == 0) return null;
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
        var address = new StoreAddress(
            parts[0] == PostgreSql, Complete(connection, parts[0] == PostgreSql));
        using var known = address.Connect();
        return address;
    }

    /// <summary>A connection to it, not yet open.</summary>
    /// <exception cref="SettingsException">The driver does not know one of the names.</exception>
    public DbConnection Connect()
    {
        try
        {
            return IsPostgreSql ? new NpgsqlConnection(Connection) : new SqlConnection(Connection);
        }
        catch (ArgumentException wrong)
        {
            throw new SettingsException("设置 Schedule:Store 的连接串里有不认识的名称，应为驱动程序的“名称=值”。", wrong);
        }
    }

    // Encrypted unless the settings say otherwise in so many words.
    private static string Complete(DbConnectionStringBuilder connection, bool isPostgreSql)
    {
        var encryption = isPostgreSql ? "SSL Mode" : "Encrypt";
        if (!connection.ContainsKey(encryption)) connection[encryption] = isPostgreSql ? "Require" : "True";
        if (!connection.ContainsKey("Application Name")) connection["Application Name"] = "perfetl-jobs";
        if (Environment.GetEnvironmentVariable(UserVariable) is { Length: > 0 } user)
            connection[isPostgreSql ? "Username" : "User ID"] = user;
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password)
            connection["Password"] = password;
        return connection.ConnectionString;
    }
}
