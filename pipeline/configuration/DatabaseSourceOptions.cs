namespace PerfEtl.Pipeline.Configuration;

/// <summary>One database that departments submit into (an entry of <c>Intake:Databases</c>).</summary>
/// <remarks><c>docs/sources.md</c> shows the default tables; others are read by naming their columns here.</remarks>
internal sealed record DatabaseSourceOptions
{
    /// <summary>ASCII letters, digits, <c>-</c> and <c>_</c>; part of document names and of the environment variables
    /// <c>PERFETL_DB_NAME_USER</c> and <c>PERFETL_DB_NAME_PASSWORD</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>postgresql</c> or <c>sqlserver</c>.</summary>
    public DatabaseKind Kind { get; init; }

    /// <summary>The driver's connection string without user and password:
    /// <c>Host=db.example;Database=finance</c>.</summary>
    public string Connection { get; init; } = "";

    /// <summary>Off only for a server on this very machine: everything else is encrypted.</summary>
    public bool Encrypt { get; init; } = true;

    /// <summary><c>documents</c> or <c>rows</c>.</summary>
    public SubmissionShape Shape { get; init; }

    /// <summary>Where the documents are; used if <see cref="Shape"/> is documents.</summary>
    public DocumentTable Documents { get; init; } = new();

    /// <summary>Where the declarations are; used if <see cref="Shape"/> is rows.</summary>
    public DeclarationTable Declarations { get; init; } = new();

    /// <summary>Where the indicators of the declarations are; used if <see cref="Shape"/> is rows.</summary>
    public IndicatorTable Indicators { get; init; } = new();

    /// <summary>Statuses that are read, compared letter by letter; <c>submitted</c> if empty.</summary>
    /// <remarks>Every other status means: not, or no longer, submitted.</remarks>
    public IReadOnlyList<string> SubmittedStatuses { get; init; } = [];

    /// <summary>What its money is in: <c>元</c>, <c>万元</c>; used if <see cref="Shape"/> is rows.</summary>
    public string MoneyUnit { get; init; } = "元";

    /// <summary>How far a pull looks back for rows that were written earlier but committed later.</summary>
    /// <remarks>Only key columns of the window are read again. Not used with SQL Server's rowversion.</remarks>
    [Within(0, 527_040, "分钟")]
    public int OverlapMinutes { get; init; } = 1440;

    /// <summary>Submissions listed by one query, some 200 bytes each; their contents are fetched one by one.</summary>
    [Within(1, 1_000_000, "行")]
    public int PageSize { get; init; } = 50_000;

    /// <summary>Seconds to wait for a connection.</summary>
    [Within(1, 600, "秒")]
    public int ConnectSeconds { get; init; } = 15;

    /// <summary>Seconds to wait for an answer to one query.</summary>
    [Within(1, 86_400, "秒")]
    public int CommandSeconds { get; init; } = 60;

    /// <summary>How often a query is tried again after a failure that may pass by itself.</summary>
    [Within(0, 20, "次")]
    public int Retries { get; init; } = 5;

    /// <summary>Seconds before the first new try; twice as many before each further one.</summary>
    [Within(0.001, 600, "秒")]
    public double RetrySeconds { get; init; } = 1;

    /// <summary>Seconds after its first failure in which a query is tried again: no night waits for ever.</summary>
    [Within(1, 86_400, "秒")]
    public int GiveUpSeconds { get; init; } = 60;

    /// <summary>A larger document is set aside unread.</summary>
    [Within(1, 2_047, "MB")]
    public int DocumentMegabytes { get; init; } = 64;
}

/// <summary>Which server a source runs on.</summary>
internal enum DatabaseKind
{
    /// <summary>PostgreSQL 13 or later.</summary>
    PostgreSql,

    /// <summary>SQL Server 2017 or later.</summary>
    SqlServer,
}

/// <summary>What a source holds.</summary>
internal enum SubmissionShape
{
    /// <summary>A row per submission with the submitted file in a column.</summary>
    Documents,

    /// <summary>A row per declaration and a row per indicator, no file.</summary>
    Rows,
}

/// <summary>A table with the submitted file in a column: its name and those of its columns.</summary>
internal sealed record DocumentTable
{
    /// <summary>The table, with its schema if need be: <c>bureau.submission</c>.</summary>
    public string Table { get; init; } = "submission";

    /// <summary>A query to read instead of the table; it must give the columns named here.</summary>
    public string Query { get; init; } = "";

    /// <summary>The submission's number: unique, never reused.</summary>
    public string Id { get; init; } = "id";

    /// <summary>The file's name.</summary>
    public string DocumentName { get; init; } = "document_name";

    /// <summary>The file's bytes.</summary>
    public string Document { get; init; } = "document";

    /// <summary>年度 of the document's forms, for those that print none; empty if the source does not say.</summary>
    public string Year { get; init; } = "";

    /// <summary>主管部门 of the document's forms; empty if the source does not say.</summary>
    public string Department { get; init; } = "";

    /// <summary>The money unit of amounts that print none: 元, 万元; empty if the source does not say.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether it is submitted, withdrawn, a draft.</summary>
    public string Status { get; init; } = "status";

    /// <summary>A rowversion, or when the row last changed; <c>row_version</c> on SQL Server and <c>updated_at</c> on
    /// PostgreSQL if empty.</summary>
    public string Version { get; init; } = "";
}
