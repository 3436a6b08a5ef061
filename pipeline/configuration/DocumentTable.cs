namespace PerfEtl.Pipeline.Configuration;

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
