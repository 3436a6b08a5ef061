using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Where Hangfire keeps what it does: in memory, or in a database that several programs share.</summary>
internal static class ScheduleStore
{
    /// <summary>The schema of its tables in a database.</summary>
    public const string Schema = "perfetl_jobs";

    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(1);
    private const int MostAttempts = 5;

    private static readonly TimeSpan Polling = TimeSpan.FromSeconds(2);

    /// <summary>Opens the store that the settings name, and makes its tables where they are missing.</summary>
    /// <exception cref="SettingsException">The setting is not a store, or holds user or password.</exception>
    /// <exception cref="ScheduleStoreException">It cannot be reached or written.</exception>
    public static JobStorage Open(ScheduleOptions options)
    {
        if (StoreAddress.Of(options.Store) is not { } address)
        {
            // An id of the process before must not name a call of this one: the ledger keeps them.
            return new InMemoryStorage(new InMemoryStorageOptions { IdType = InMemoryStorageIdType.Guid });
        }

        try
        {
            // A bad address is told before Hangfire takes the database for one that is only late.
            using (var database = address.Connect())
            {
                database.Open();
                OlderTables.Tell(database);
            }

            return address.IsPostgreSql ? PostgreSql(address, options) : SqlServer(address, options);
        }
        catch (Exception failure) when (IsOfTheDatabase(failure))
        {
            throw new ScheduleStoreException(failure);
        }
    }

    /// <summary>Opens the database once; an empty setting needs none.</summary>
    /// <inheritdoc cref="Open"/>
    public static async Task ProbeAsync(ScheduleOptions options, CancellationToken cancel)
    {
        if (StoreAddress.Of(options.Store) is not { } address) return;
        try
        {
            await using var database = address.Connect();
            await database.OpenAsync(cancel);
        }
        catch (Exception failure) when (IsOfTheDatabase(failure))
        {
            throw new ScheduleStoreException(failure);
        }
    }

    /// <summary>Whether a failure is the database's.</summary>
    public static bool IsOfTheDatabase(Exception failure) => failure
        is DbException or SocketException or OperationCanceledException or TimeoutException
        or PostgreSqlDistributedLockException or BackgroundJobClientException;

    private static PostgreSqlStorage PostgreSql(StoreAddress address, ScheduleOptions options)
    {
        var settings = new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromSeconds(options.CheckInSeconds),
            DistributedLockTimeout = LockTimeout,
            QueuePollInterval = Polling,
            EnableLongPolling = true,
            StartupConnectionMaxRetries = 0,
            AllowDegradedModeWithoutStorage = false,
        };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new PostgreSqlStorage(new NpgsqlConnectionFactory(address.Connection, settings), settings);
            }
            catch (PostgresException clash) when (attempt < MostAttempts && IsOfTwoAtOnce(clash))
            {
                Thread.Sleep(Polling);
            }
        }
    }

    // Two programs that start at once both make the tables where they are missing; one of them finds them half made.
    private static bool IsOfTwoAtOnce(PostgresException failure) => failure.SqlState
        is PostgresErrorCodes.InternalError or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateTable
        or PostgresErrorCodes.DuplicateSchema or PostgresErrorCodes.DuplicateObject
        or PostgresErrorCodes.DuplicateColumn or PostgresErrorCodes.UndefinedTable
        or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    private static SqlServerStorage SqlServer(StoreAddress address, ScheduleOptions options) => new(
        () => new SqlConnection(address.Connection), new SqlServerStorageOptions
        {
            SchemaName = Schema,
            SlidingInvisibilityTimeout = TimeSpan.FromSeconds(options.CheckInSeconds),
            QueuePollInterval = Polling,
            UseRecommendedIsolationLevel = true,
            DisableGlobalLocks = true,
        });
}

/// <summary>The database of the schedule cannot be used; nothing was run.</summary>
internal sealed class ScheduleStoreException(Exception cause) : ToldException(
    $"连不上调度数据库（设置 Schedule:Store）：{Secrets.Hide(Deepest(cause).Message.Split('\n')[0].Trim())}。"
    + "请检查地址、用户、口令和建表权限，或把该设置留空以单机运行。", cause: cause)
{
    private static Exception Deepest(Exception failure) =>
        failure.InnerException is { } inner ? Deepest(inner) : failure;
}

/// <summary>The tables that the scheduler of earlier versions made; they are named and left alone.</summary>
internal static class OlderTables
{
    private const string Prefix = "qrtz_";

    /// <summary>Says which there are, if there are any.</summary>
    public static void Tell(DbConnection database)
    {
        var tables = database.GetSchema("Tables").Rows.Cast<DataRow>().Select(row => (string)row["TABLE_NAME"])
            .Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (tables.Count > 0)
            ServeLog.Say($"调度数据库里有旧版本的表，不再使用，也没有改动，可由管理员删除：{string.Join("、", tables)}");
    }
}
