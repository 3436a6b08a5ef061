using System.Globalization;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Warehouse;

/// <summary>Opens warehouse files with the settings that belong to each use.</summary>
/// <remarks>
/// A small file is worked on by one thread. The engine shares out whole row groups of 122,880 rows, of which its tables
/// have one each; helpers then only wait for one another, and take a quarter more of the processors than the work does.
/// Nor are its texts tried for FSST, a compression that saves nothing in a block that is never full: to try it took
/// half of the time in which a small load is written.
/// </remarks>
public static class WarehouseFile
{
    private const long SmallBytes = 64 << 20;
    private const long ManyDeclarations = 5_000;

    /// <summary>Opens the working file for the one writer; makes it if it is missing.</summary>
    /// <param name="path">For example <c>data/warehouse/perfetl.duckdb</c>.</param>
    /// <param name="temporaryFolder">Where large sorts may spill.</param>
    public static WarehouseConnection OpenWorking(string path, string temporaryFolder)
    {
        var connection = Open(Settings(path, readOnly: false, temporaryFolder));
        if (!IsSmall(path)) return connection;
        UseOneThread(connection);
        Run(connection, "set disabled_compression_methods = 'fsst'");
        return connection;
    }

    /// <summary>Lets a small file that is about to grow be worked on by every thread, and compressed by every method.
    /// </summary>
    /// <param name="connection">The working file.</param>
    /// <param name="declarations">How many a load brings: 100,000.</param>
    public static void UseThreadsFor(WarehouseConnection connection, long declarations)
    {
        if (declarations > ManyDeclarations) Run(connection, "reset threads; reset disabled_compression_methods");
    }

    /// <summary>Opens a published snapshot for reading; nothing outside the file can be reached from SQL.</summary>
    /// <param name="path">For example <c>data/published/perfetl-20221231T021400Z.duckdb</c>.</param>
    /// <param name="isForOneThread">Whether the file's queries go without helpers: short ones are faster so.</param>
    public static WarehouseConnection OpenSnapshot(string path, bool isForOneThread = false)
    {
        var connection = Open(Settings(path, readOnly: true, temporaryFolder: ""));
        if (isForOneThread || IsSmall(path)) UseOneThread(connection);
        return connection;
    }

    /// <summary>Opens a published snapshot for a statement that somebody typed.</summary>
    /// <param name="path">As for <see cref="OpenSnapshot"/>.</param>
    /// <param name="memoryMegabytes">What DuckDB may use; a single value may take more.</param>
    public static WarehouseConnection OpenForQuery(string path, int memoryMegabytes)
    {
        var memory = string.Create(CultureInfo.InvariantCulture, $"{memoryMegabytes}MiB");
        var connection = Open(Settings(path, readOnly: true, temporaryFolder: "").AddSetting("memory_limit", memory));
        SqlScript.Run(connection, "queries/lock_session.sql");
        return connection;
    }

    // Set afterwards: a file can only be opened twice in one process with the same settings.
    private static void UseOneThread(WarehouseConnection connection) => Run(connection, "set threads = 1");

    private static bool IsSmall(string path) => new FileInfo(path) is not { Exists: true, Length: > SmallBytes };

    private static void Run(WarehouseConnection connection, string setting)
    {
        using var command = connection.CreateCommand();
        command.CommandText = setting;
        command.ExecuteNonQuery();
    }

    // The order matters: the folder for spills can only be set while outside access is still allowed.
    private static WarehouseConnectionStringBuilder Settings(string path, bool readOnly, string temporaryFolder) =>
        new WarehouseConnectionStringBuilder { DataSource = path, ReadOnly = readOnly }
            .AddSetting("temp_directory", temporaryFolder)
            .AddSetting("autoinstall_known_extensions", "false")
            .AddSetting("autoload_known_extensions", "false")
            .AddSetting("enable_external_access", "false");

    // "… a database file with version number 999, but we can only read versions between 64 and 67."
    private static bool IsOfANewerEngine(WarehouseException failure) =>
        failure.Message.Contains("we can only read version", StringComparison.Ordinal);

    private static WarehouseConnection Open(WarehouseConnectionStringBuilder settings)
    {
        var connection = new WarehouseConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (WarehouseException newer) when (IsOfANewerEngine(newer))
        {
            connection.Dispose();
            throw new WarehouseException(
                $"文件 {settings.DataSource} 由更新版本的程序写成，本程序读不了，请换用那个版本的程序；文件没有改动",
                WarehouseErrorType.NotImplemented, newer);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
