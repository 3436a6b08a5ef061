using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A source cannot be read: one sentence for people, and whether trying again later may help.</summary>
/// <remarks>The driver's exception is not kept: its texts name users, and its data may hold more.</remarks>
internal sealed class DatabaseSourceException(string message, DatabaseProblem problem, bool isTransient)
    : ToldException(message, problem == DatabaseProblem.SettingWrong ? FailureKind.Settings : FailureKind.Failed)
{
    /// <summary>What is wrong.</summary>
    public DatabaseProblem Problem { get; } = problem;

    /// <summary>Whether it may pass by itself; all retries in this run were used up.</summary>
    public bool IsTransient { get; } = isTransient;
}

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

/// <summary>A driver's exception, told apart.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="IsTransient">Whether it may pass by itself.</param>
/// <param name="Subject">The table, column or type concerned, as the server names it; else empty.</param>
/// <param name="Code">The server's own code: <c>42P01</c>, <c>208</c>; empty where there is none.</param>
internal sealed record DatabaseFailure(
    DatabaseProblem Problem, bool IsTransient, string Subject = "", string Code = "");
