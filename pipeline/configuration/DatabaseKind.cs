namespace PerfEtl.Pipeline.Configuration;

/// <summary>Which server a source runs on.</summary>
internal enum DatabaseKind
{
    /// <summary>PostgreSQL 13 or later.</summary>
    PostgreSql,

    /// <summary>SQL Server 2017 or later.</summary>
    SqlServer,
}
