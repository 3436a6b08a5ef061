using System.Data.Common;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Intake.Databases.Postgresql;
using PerfEtl.Pipeline.Intake.Databases.Sqlserver;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>What differs between the servers; everything else is said once over <see cref="DbConnection"/>.</summary>
internal abstract class Dialect
{
    /// <summary>The one for a kind of server.</summary>
    public static Dialect Of(DatabaseKind kind) => kind == DatabaseKind.SqlServer
        ? new SqlServerDialect()
        : new PostgreSqlDialect();

    /// <summary>The folder of its statements.</summary>
    protected abstract string Folder { get; }

    /// <summary>The version column where the settings name none.</summary>
    public abstract string DefaultVersion { get; }

    /// <summary>The whole connection string: encryption, timeouts and credentials added to the settings' own.</summary>
    /// <exception cref="DatabaseSettingException">The string holds what it must not.</exception>
    public abstract DbConnectionStringBuilder ConnectionString(DatabaseSourceOptions options);

    /// <summary>A closed connection.</summary>
    public abstract DbConnection Connect(string connectionString);

    /// <summary>Where the server is, for people: <c>db.example:5432/finance</c>.</summary>
    public abstract string AddressOf(DbConnectionStringBuilder connection);

    /// <summary>A name in quotes, whatever letters it holds.</summary>
    public abstract string Quote(string name);

    /// <summary>How to page by a column of this type; null if versions cannot be told by it.</summary>
    public abstract VersionType? VersionTypeOf(string typeName);

    /// <summary>Whether a column of this type holds bytes.</summary>
    public abstract bool IsBinary(string typeName);

    /// <summary>What an exception of the driver means; null if it is not the database's.</summary>
    public abstract DatabaseFailure? Failure(Exception exception);

    /// <summary>One of its statements: <c>horizon</c>, <c>document</c>.</summary>
    public string Statement(string name) =>
        SqlFile.Read($"intake/databases/{Folder}/{name}.sql", typeof(Dialect).Assembly);

    /// <summary>A table in quotes, part by part: <c>bureau.submission</c>.</summary>
    public string QuoteTable(string table) => string.Join('.', table.Split('.').Select(Quote));
}
