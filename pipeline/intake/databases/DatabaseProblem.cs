namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>What can be wrong with a source, whichever server it runs on.</summary>
internal enum DatabaseProblem
{
    /// <summary>Nobody answers at the address.</summary>
    ServerDown,

    /// <summary>The connection broke, or the server is stopping or starting.</summary>
    Interrupted,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>Too many connections, a deadlock, a lock that another one holds.</summary>
    Busy,

    /// <summary>Wrong user or password, or the user may not connect.</summary>
    AccessRefused,

    /// <summary>The server has no such database.</summary>
    DatabaseMissing,

    /// <summary>The database has no such table.</summary>
    TableMissing,

    /// <summary>The table has no such column.</summary>
    ColumnMissing,

    /// <summary>A column is of a type that cannot be read as what it should be.</summary>
    TypeChanged,

    /// <summary>The user may not read the table.</summary>
    RightMissing,

    /// <summary>The server does not offer encrypted connections.</summary>
    EncryptionRefused,

    /// <summary>The server's certificate is not trusted.</summary>
    CertificateRefused,

    /// <summary>A query of the settings is no query.</summary>
    QueryWrong,

    /// <summary>The settings of the source contradict themselves.</summary>
    SettingWrong,

    /// <summary>Anything else the server says.</summary>
    Other,
}
