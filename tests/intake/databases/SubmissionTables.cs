using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Tests.House;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>The default tables of <c>docs/sources.md</c> in a schema of their own, dropped afterwards.</summary>
internal sealed partial class SubmissionTables : IDisposable
{
    private readonly TestServer server;
    private DbConnection connection;

    public SubmissionTables(TestServer server)
    {
        (this.server, connection) = (server, server.Open());
        connection.Execute($"create schema {Schema}");
        foreach (var statement in Statements(server.Title)) connection.Execute(statement);
    }

    /// <summary>With so many documents, each of one byte: 1, 2 and so on.</summary>
    public static SubmissionTables Filled(TestServer server, byte count)
    {
        var tables = new SubmissionTables(server);
        for (byte number = 1; number <= count; number++) tables.Add($"{number}", [number]);
        return tables;
    }

    /// <summary>The schema.</summary>
    public string Schema { get; } = "t" + Guid.NewGuid().ToString("N")[..12];

    /// <summary>The table of documents with its schema.</summary>
    public string Documents => $"{Schema}.submission";

    /// <summary>Settings that read the documents.</summary>
    public DatabaseSourceOptions Options => server.Options() with { Documents = new() { Table = Documents } };

    /// <summary>An open connection for statements of one server only.</summary>
    public DbConnection Connection => connection;

    /// <summary>Adds a document and gives its number.</summary>
    public long Add(string name, byte[]? document, string status = "submitted") =>
        Add(connection, name, document, status);

    /// <summary>The same on another connection, perhaps inside its transaction.</summary>
    public long Add(DbConnection other, string name, byte[]? document, string status = "submitted",
        DbTransaction? transaction = null) => other.QuerySingle<long>(
            server.Insert(Documents), new { name, document, status }, transaction);

    /// <summary>Settings that read the declarations.</summary>
    public DatabaseSourceOptions Rows => server.Options() with
    {
        Shape = SubmissionShape.Rows,
        Declarations = new() { Table = $"{Schema}.declaration" },
        Indicators = new() { Table = $"{Schema}.declaration_indicator" },
    };

    /// <summary>Sets a time of change, where the server does not count changes itself.</summary>
    public string Touch => server.Touch;

    /// <summary>Settings that read the documents with what columns tell of their forms.</summary>
    public DatabaseSourceOptions OptionsWithFacts => Options with
    {
        Documents = new() { Table = Documents, Year = "fiscal_year", Department = "department", Unit = "money_unit" },
    };

    /// <summary>Adds the columns that tell of the forms.</summary>
    public void AddFacts() => connection.Execute(
        $"alter table {Documents} add fiscal_year {server.Text} null; "
        + $"alter table {Documents} add department {server.Text} null; "
        + $"alter table {Documents} add money_unit {server.Text} null");

    /// <summary>Sets what columns tell of a submission's forms.</summary>
    public void SetFacts(long id, string? year, string? department, string? unit) => connection.Execute(
        $"update {Documents} set fiscal_year = @year, department = @department, money_unit = @unit{server.Touch} "
        + "where id = @id", new { id, year, department, unit });

    /// <summary>Changes a submission's status.</summary>
    public void SetStatus(long id, string status) =>
        connection.Execute($"update {Documents} set status = @status{server.Touch} where id = @id", new { id, status });

    /// <summary>Puts another document in a submission's place.</summary>
    public void Replace(long id, byte[] document) => connection.Execute(
        $"update {Documents} set document = @document{server.Touch} where id = @id", new { id, document });

    /// <summary>Connects anew after the server was stopped.</summary>
    public void Reopen()
    {
        connection.Dispose();
        connection = server.Open();
    }

    public void Dispose()
    {
        foreach (var table in new[] { "submission", "declaration_indicator", "declaration" })
            connection.Execute($"drop table if exists {Schema}.{table}");
        connection.Execute($"drop schema {Schema}");
        connection.Dispose();
    }

    // The blocks of statements below the server's name.
    private IEnumerable<string> Statements(string title) => Block().Matches(SourceTree.Text("docs/sources.md"))
        .Where(block => block.Groups["title"].Value == title)
        .Select(block => Table().Replace(block.Groups["sql"].Value, $"$1{Schema}.$2"));

    [GeneratedRegex(
        @"^(?<title>PostgreSQL|SQL Server):\n\n```sql\n(?<sql>create table.*?)```",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\b(table |on |references )(submission|declaration_indicator|declaration)\b")]
    private static partial Regex Table();
}
