using System.Reflection;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Load;

/// <summary>One load's transaction on the working file: stage, build, check, commit; or nothing at all.</summary>
internal sealed class Loader : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly DuckDBTransaction transaction;

    private Loader(DuckDBConnection connection)
    {
        this.connection = connection;
        WarehouseSchema.Ensure(connection);
        KnownDocuments = ReadKnown();
        Committed = CommittedLoads.In(connection);
        transaction = connection.BeginTransaction();
        WarehouseModels.ClearStaging(connection);
        Staging = new StagingWriter(connection);
    }

    /// <summary>Where declarations are written to.</summary>
    public StagingWriter Staging { get; }

    /// <summary>Hashes of files that are loaded whole already, with the number of forms each gave.</summary>
    public IReadOnlyDictionary<string, int> KnownDocuments { get; }

    /// <summary>The loads that were in the file before this one.</summary>
    public IReadOnlySet<string> Committed { get; }

    /// <summary>The program's version, as recorded with each load.</summary>
    public static string Version { get; } = typeof(Loader).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Opens the working file and begins the transaction.</summary>
    /// <exception cref="WarehouseBusyException">Another process has the file open.</exception>
    public static Loader Begin(DataFolder data)
    {
        Directory.CreateDirectory(data.Temporary);
        DuckDBConnection? connection = null;
        try
        {
            connection = WarehouseFile.OpenWorking(data.WorkingFile, data.Temporary);
            return new Loader(connection);
        }
        catch (DuckDBException locked) when (locked.Message.Contains("lock", StringComparison.OrdinalIgnoreCase))
        {
            connection?.Dispose();
            throw new WarehouseBusyException($"另一个程序打开着 {DataFolder.Shown(data.WorkingFile)}", locked);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Builds dimensions and facts from what was staged and checks them, inside the transaction.</summary>
    /// <exception cref="LoadRefusedException">A check failed; nothing is kept.</exception>
    public void Build(LoadPackage package, Vocabulary vocabulary)
    {
        Staging.Complete();
        StageLoad(package);
        StageCategories(vocabulary);
        WarehouseModels.Build(connection);
        if (WarehouseChecks.Run(connection) is { Count: > 0 } offences)
            throw new LoadRefusedException("数据仓库检查", offences);
    }

    /// <summary>Makes the load permanent: in the working file or in the log beside it.</summary>
    public void Commit()
    {
        Staging.Dispose();
        transaction.Commit();
    }

    /// <summary>Moves what was committed from the log into the working file, the only one that is published.</summary>
    public void Checkpoint()
    {
        using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "checkpoint";
        checkpoint.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Staging.Dispose();
        transaction.Dispose();
        connection.Dispose();
    }

    private Dictionary<string, int> ReadKnown()
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlFile.Read("queries/known_documents.sql");
        using var reader = command.ExecuteReader();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read()) known.Add(reader.GetString(0), reader.GetInt32(1));
        return known;
    }

    private void StageLoad(LoadPackage package)
    {
        using var load = connection.CreateAppender("stg_load");
        load.BeginRow().Append(package.Id).Append(package.StartedAt).Append(Version).EndRow();
        load.Complete();
    }

    private void StageCategories(Vocabulary vocabulary)
    {
        using var categories = connection.CreateAppender("stg_indicator_category");
        foreach (var category in vocabulary.Categories)
        {
            categories.BeginRow().Append(category.Level1).Append(category.Level2).AppendNull().Append(category.Order)
                .Append(category.ValidFrom).Append(category.ValidTo).EndRow();
        }

        categories.Complete();
    }
}
