using System.Reflection;
using Dapper;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Packages;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Load;

/// <summary>One load's transaction on the working file: stage, build, check, commit; or nothing at all.</summary>
internal sealed class Loader : IDisposable
{
    private readonly WarehouseConnection connection;
    private readonly WarehouseTransaction transaction;
    private StagingWriter? staging;

    private Loader(WarehouseConnection connection)
    {
        this.connection = connection;
        WarehouseSchema.Ensure(connection);
        Committed = CommittedLoads.In(connection);
        Last = connection.QuerySingleOrDefault<LastListing>(SqlFile.Read("queries/last_listing.sql"));
        transaction = connection.BeginTransaction();
    }

    /// <summary>Where declarations are written to; empty at first.</summary>
    public StagingWriter Staging => staging ??= BeginStaging();

    /// <summary>The load before this one; null if there is none.</summary>
    public LastListing? Last { get; }

    /// <summary>The loads that were in the file before this one.</summary>
    public IReadOnlySet<string> Committed { get; }

    /// <summary>The program's version, as recorded with each load.</summary>
    public static string Version { get; } = typeof(Loader).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Opens the working file and begins the transaction.</summary>
    /// <exception cref="WarehouseBusyException">Another process has the file open.</exception>
    /// <exception cref="WarehouseException">
    /// The file cannot be used; <see cref="WarehouseDamage"/> says why.
    /// </exception>
    public static Loader Begin(string file, string temporaryFolder)
    {
        var connection = Open(file, temporaryFolder);
        try
        {
            return Writing(() => new Loader(connection));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a working file as its only user.</summary>
    /// <exception cref="WarehouseBusyException">Another process has the file open.</exception>
    public static WarehouseConnection Open(string file, string temporaryFolder)
    {
        Directory.CreateDirectory(temporaryFolder);
        try
        {
            return WarehouseFile.OpenWorking(file, temporaryFolder);
        }
        catch (WarehouseException locked) when (locked.Message.Contains("Could not set lock", StringComparison.Ordinal))
        {
            throw new WarehouseBusyException($"另一个程序打开着 {DataFolder.Shown(file)}", locked);
        }
    }

    /// <summary>Builds dimensions and facts from what was staged and checks them, inside the transaction.</summary>
    /// <exception cref="LoadRefusedException">A check failed; nothing is kept.</exception>
    public void Build(LoadPackage package, Vocabulary vocabulary)
    {
        var offences = Writing(() =>
        {
            Staging.Complete();
            WarehouseFile.UseThreadsFor(connection, Staging.Declarations);
            StageLoad(package);
            LookupStaging.Stage(connection, vocabulary);
            WarehouseModels.Build(connection);
            if (package.UndoneLoadId is not null) WarehouseModels.Undo(connection);
            return WarehouseChecks.Run(connection);
        });
        if (offences.Count > 0) throw new LoadRefusedException("数据仓库检查", offences);
    }

    /// <summary>Records a load that found nothing new, so that nothing has to be built or checked.</summary>
    public void Record(LoadPackage package)
    {
        Staging.Complete();
        StageLoad(package);
        WarehouseModels.Record(connection);
    }

    /// <summary>Records a load whose files are those of the load before, all as they were.</summary>
    public void Repeat(LoadPackage package)
    {
        WarehouseModels.RepeatDocuments(connection);
        StageLoad(package, Last!.ListingSha256);
        WarehouseModels.Record(connection);
    }

    /// <summary>Remembers the files of this load if the next one may repeat it; after everything is built.</summary>
    public void Settle(string listing) =>
        connection.Execute(SqlFile.Read("queries/settle_listing.sql"), new { listing_sha256 = listing });

    /// <summary>Takes over what the ledger knows of runs.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="until">UTC; runs that began later are left out.</param>
    public void Record(RunLedger ledger, DateTime? until = null) => Writing(() =>
    {
        RunDimension.Write(connection, ledger, until ?? DateTime.MaxValue);
        return this;
    });

    /// <summary>Makes the load permanent: in the working file or in the log beside it.</summary>
    public void Commit() => Writing(() =>
    {
        staging?.Dispose();
        transaction.Commit();
        return this;
    });

    /// <summary>Moves what was committed from the log into the working file, the only one that is published.</summary>
    public void Checkpoint() => Writing(() =>
    {
        using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "checkpoint";
        return checkpoint.ExecuteNonQuery();
    });

    public void Dispose()
    {
        staging?.Dispose();
        transaction.Dispose();
        connection.Dispose();
    }

    /// <summary>Files that are loaded whole already: their hash, and what a load must know of each.</summary>
    public IReadOnlyDictionary<string, KnownDocument> KnownDocuments()
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlFile.Read("queries/known_documents.sql");
        using var reader = command.ExecuteReader();
        var known = new Dictionary<string, KnownDocument>(StringComparer.Ordinal);
        while (reader.Read())
        {
            known.Add(reader.GetString(0), new KnownDocument(
                reader.GetInt32(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetBoolean(3)));
        }

        return known;
    }

    /// <summary>Hashes of files whose load was taken back; they are not read again.</summary>
    public IReadOnlySet<string> TakenBackDocuments() => connection
        .Query<string>(SqlFile.Read("queries/taken_back_documents.sql")).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Files that lie as they were delivered, though something of them is in force no longer: path and hash → forms
    /// that still are.
    /// </summary>
    public IReadOnlyDictionary<(string Path, string Sha256), KnownDocument> StandingFiles() => connection
        .Query<(string Path, string Sha256, string? Facts, int Forms)>(SqlFile.Read("queries/standing_files.sql"))
        .ToDictionary(row => (row.Path, row.Sha256), row => new KnownDocument(row.Forms, row.Facts, UsesSource: false));

    /// <summary>Where a database delivers the same document and tells this of it; null for nowhere.</summary>
    /// <param name="entry">The document, from another place.</param>
    /// <param name="facts">What is told of it, as one text.</param>
    public string? SubmittedElsewhere(ManifestEntry.Read entry, string? facts) => connection.ExecuteScalar<string?>(
        SqlFile.Read("queries/submitted_elsewhere.sql"),
        new { sha256 = entry.Sha256, source_facts = facts, source = entry.Source, id = entry.Id });

    /// <summary>Forms and files that a person gave up; they are not read again.</summary>
    public GivenUpForms GivenUpForms() =>
        new(connection.Query<QuarantineCase>(SqlFile.Read("queries/given_up_forms.sql")));

    /// <summary>What people added to forms.</summary>
    public Completions Completions() => new(connection.Query<Completion>(SqlFile.Read("queries/completions.sql")));

    /// <summary>What waits in quarantine, with every name it came under.</summary>
    public IReadOnlyList<QuarantineCase> WaitingCases() =>
        [.. connection.Query<QuarantineCase>(SqlFile.Read("queries/waiting_cases.sql"))];

    /// <summary>What is in force, with every document that says it.</summary>
    public IReadOnlyList<DeclarationInForce> DeclarationsInForce() =>
        [.. connection.Query<DeclarationInForce>(SqlFile.Read("queries/declarations_in_force.sql"))];

    /// <summary>Where files lay that stand for something in force; a file in an archive has ! in its path.</summary>
    public IReadOnlyList<string> StandingPaths() =>
        [.. connection.Query<string>(SqlFile.Read("queries/standing_paths.sql"))];

    /// <summary>Files that need not be read while their stamps stay as they are: path → hash and stamp.</summary>
    public IReadOnlyDictionary<string, (string Sha256, FileStamp Stamp)> UnchangedFiles()
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlFile.Read("queries/unchanged_files.sql");
        using var reader = command.ExecuteReader();
        var files = new Dictionary<string, (string, FileStamp)>(StringComparer.Ordinal);
        while (reader.Read())
        {
            var modifiedAt = DateTime.SpecifyKind(reader.GetDateTime(3), DateTimeKind.Utc);
            files[reader.GetString(0)] = (reader.GetString(1), new FileStamp(reader.GetInt64(2), modifiedAt));
        }

        return files;
    }

    /// <summary>How far each database has been read: source → its mark.</summary>
    public IReadOnlyDictionary<string, string> SourceMarks() => connection
        .Query<(string Source, string Mark)>(SqlFile.Read("queries/source_marks.sql"))
        .ToDictionary(row => row.Source, row => row.Mark, StringComparer.Ordinal);

    // The engine tells a full disk in its own words; for people it is a file that could not be written.
    private static T Writing<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (WarehouseException failure) when (WarehouseDamage.IsWriteFailure(failure))
        {
            throw new IOException($"数据仓库文件写不进去（{failure.Message.Split(": ")[^1].Trim()}）", failure);
        }
    }

    private StagingWriter BeginStaging()
    {
        WarehouseModels.ClearStaging(connection);
        return new StagingWriter(connection);
    }

    private void StageLoad(LoadPackage package, string? listing = null)
    {
        using var load = connection.CreateAppender("stg_load", WarehouseSchema.Staging);
        load.BeginRow().Append(package.Id).Append(package.StartedAt).Append(Version)
            .Append(package.UndoneLoadId is null ? "load" : "undo").Append(package.UndoneLoadId).Append(listing)
            .EndRow();
        load.Complete();
    }
}
