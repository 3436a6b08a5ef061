using System.Security.Cryptography;
using System.Text;
using Dapper;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>One pull from a source: where it stands, and the questions it asks, each of them tried again.</summary>
internal sealed class Pull
{
    private readonly DatabaseSession session;
    private readonly VersionType type;
    private readonly int pageSize;
    private PagePosition? position;

    private Pull(
        DatabaseSession session, Submissions submissions, VersionType type, PullProgress progress, int pageSize)
    {
        (this.session, Submissions, this.type, Progress) = (session, submissions, type, progress);
        this.pageSize = pageSize;
        position = new PagePosition(type, progress.From, progress.FromId, progress.Until);
    }

    /// <summary>What was delivered before and by now.</summary>
    public PullProgress Progress { get; }

    /// <summary>The source's rows.</summary>
    public Submissions Submissions { get; }

    /// <summary>Looks at the source's columns and its clock.</summary>
    public static async Task<Pull> BeginAsync(
        DatabaseSourceOptions options, Dialect dialect, DatabaseSession session, string? mark, CancellationToken cancel)
    {
        var submissions = Submissions.Of(options, dialect);
        var (version, id) = await session.RunAsync(submissions.PrepareAsync, cancel);
        // The cap must be older than the first list, or a commit between them would be lost.
        var horizon = await session.RunAsync((connection, token) => connection.QuerySingleAsync<Horizon>(
            new CommandDefinition(dialect.Statement("horizon"), cancellationToken: token)), cancel);
        var start = DatabaseMark.Read(mark, Fingerprint(options, submissions));
        PullProgress progress = version.IsRowVersion
            ? new PositionProgress(start, horizon.LowestActiveVersion ?? long.MaxValue, id)
            : new WindowProgress(start, version, TimeSpan.FromMinutes(options.OverlapMinutes), horizon);
        return new Pull(session, submissions, version, progress, options.PageSize);
    }

    /// <summary>The next rows; none at the end.</summary>
    /// <exception cref="InvalidOperationException">The server lists a row twice; going on would never end.</exception>
    public async Task<IReadOnlyList<SubmissionRow>> NextPageAsync(CancellationToken cancel)
    {
        if (position is not { } from) return [];
        var page = await session.RunAsync(
            (connection, token) => Submissions.ListAsync(connection, from, pageSize, token), cancel);
        // A row that changes while it is listed may be missing, so a short page is not yet the end.
        position = page.Count > 0 ? from.After(page[^1]) : null;
        if (position is { Id: { } id } next && id.Equals(from.Id) && Number(next) == Number(from))
            throw new InvalidOperationException($"The list of {Submissions.Identity} does not advance behind {id}.");
        return page;
    }

    /// <summary>The content of a submission.</summary>
    public Task<SubmissionContent> ReadAsync(SubmissionRow row, CancellationToken cancel) => session.RunAsync(
        (connection, token) => Submissions.ReadAsync(connection, row, type, token), cancel);

    /// <summary>Numbers of submitted rows without a version, which no list would ever hold.</summary>
    public async Task<IReadOnlyList<string>> UndatedAsync(
        IReadOnlyList<string> statuses, int most, CancellationToken cancel) => type.IsRowVersion
        ? []
        : await session.RunAsync((connection, token) =>
            Submissions.UndatedAsync(connection, type, statuses, most, token), cancel);

    private static long Number(PagePosition position) => VersionType.NumberOf(position.Version);

    private static string Fingerprint(DatabaseSourceOptions options, Submissions submissions)
    {
        var identity = Encoding.UTF8.GetBytes($"{options.Kind} {options.Shape} {submissions.Identity}");
        return Convert.ToHexStringLower(SHA256.HashData(identity))[..16];
    }
}

/// <summary>Where a page begins and where the list ends.</summary>
/// <param name="Type">How versions are sent.</param>
/// <param name="Version">The version of the row before the page.</param>
/// <param name="Id">The number of that row; null for a page behind all rows of the version.</param>
/// <param name="Until">The last version to list.</param>
internal sealed record PagePosition(VersionType Type, object Version, object? Id, object Until)
{
    /// <summary>Behind the last row of a page.</summary>
    public PagePosition After(SubmissionRow row) => this with { Version = row.Version, Id = row.Id };
}
