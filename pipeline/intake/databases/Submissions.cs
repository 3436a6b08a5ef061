using System.Data.Common;
using Dapper;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>The submissions of a source, whichever shape they have: listed page by page, fetched one by one.</summary>
internal abstract class Submissions(SourceTable table)
{
    /// <summary>The table or query that holds them.</summary>
    protected SourceTable Table { get; } = table;

    /// <summary>The submissions in the shape of the settings.</summary>
    public static Submissions Of(DatabaseSourceOptions options, Dialect dialect) =>
        options.Shape == SubmissionShape.Rows
            ? new DeclarationSubmissions(options, dialect)
            : DocumentSubmissions.From(options, dialect);

    /// <summary>What the settings say the source is; another one has marks of its own.</summary>
    public string Identity => Table.Source;

    /// <summary>The statement that lists a page.</summary>
    protected abstract string Page { get; }

    /// <summary>The types of the version and the number, after a look at every column that will be read.</summary>
    public abstract Task<(VersionType Version, Type Id)> PrepareAsync(
        DbConnection connection, CancellationToken cancel);

    /// <summary>What a document of this submission is called.</summary>
    public abstract string NameOf(SubmissionRow row);

    /// <summary>The content of a submission.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="row">The submission as listed.</param>
    /// <param name="type">How its version is sent.</param>
    /// <param name="cancel">Stops it.</param>
    public abstract Task<SubmissionContent> ReadAsync(
        DbConnection connection, SubmissionRow row, VersionType type, CancellationToken cancel);

    /// <summary>The next rows after a position.</summary>
    public async Task<IReadOnlyList<SubmissionRow>> ListAsync(
        DbConnection connection, PagePosition position, int count, CancellationToken cancel)
    {
        var parameters = SubmissionKey.Of(position.Id, position.Version, position.Type);
        parameters.Add("until", position.Until, position.Type.Type);
        parameters.Add("count", count);
        var rows = await connection.QueryAsync<SubmissionRow>(
            new CommandDefinition(Table.Statement(Page), parameters, cancellationToken: cancel));
        return rows.AsList();
    }

    /// <summary>Numbers of submitted rows without a version, which no pull would ever list; at most so many.</summary>
    public async Task<IReadOnlyList<string>> UndatedAsync(
        DbConnection connection, VersionType type, IReadOnlyList<string> statuses, int count, CancellationToken cancel)
    {
        var parameters = new DynamicParameters(new { statuses, count });
        parameters.Add("lowest", type.Lowest, type.Type);
        var ids = await connection.QueryAsync<string>(
            new CommandDefinition(Table.Statement("undated"), parameters, cancellationToken: cancel));
        return ids.AsList();
    }
}

/// <summary>What came of fetching the content of one submission.</summary>
internal abstract record SubmissionContent
{
    private SubmissionContent()
    {
    }

    /// <summary>The document.</summary>
    public sealed record Whole(byte[] Bytes) : SubmissionContent;

    /// <summary>There is none, or it cannot be told which.</summary>
    public sealed record Refused(Refusal Why) : SubmissionContent;

    /// <summary>The submission changed since it was listed; its new state will be listed in its turn.</summary>
    public sealed record Gone : SubmissionContent;
}
