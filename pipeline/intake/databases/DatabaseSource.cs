using System.Runtime.CompilerServices;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>Pulls what is new in a database that departments submit into. Nothing is ever written to it.</summary>
/// <param name="options">Which it is.</param>
/// <param name="tell">Is told at once, in Chinese, of every failure after which there is a new try.</param>
internal sealed class DatabaseSource(DatabaseSourceOptions options, Action<string>? tell = null)
{
    private const int MostUndated = 1000;

    private readonly IReadOnlyList<string> statuses =
        options.SubmittedStatuses.Count > 0 ? options.SubmittedStatuses : ["submitted"];

    /// <summary>The source's name in the settings.</summary>
    public string Name => options.Name;

    /// <summary>What is new since a mark, in the order of versions; a <c>Finished</c> comes last.</summary>
    /// <param name="mark">The mark stored with the data of the pull before; null for everything.</param>
    /// <param name="cancel">Stops the pull; the last mark stands.</param>
    /// <exception cref="DatabaseSourceException">
    /// The source cannot be read, or not any further; what was delivered keeps its mark.
    /// </exception>
    public async IAsyncEnumerable<DatabaseSubmission> ReadAsync(
        string? mark, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var dialect = Dialect.Of(options.Kind);
        await using var session = new DatabaseSession(options, dialect, tell ?? (_ => { }));
        var pull = await Pull.BeginAsync(options, dialect, session, mark, cancel);
        foreach (var id in await pull.UndatedAsync(statuses, MostUndated, cancel)) yield return Undated(id, pull);
        while (await pull.NextPageAsync(cancel) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                if (await DeliverAsync(pull, row, cancel) is { } submission) yield return submission;
            }
        }

        yield return new DatabaseSubmission.Finished(pull.Progress.Finish());
    }

    /// <summary>Makes sure that the source can be reached and has what is asked of it; reads no submission.</summary>
    /// <exception cref="DatabaseSourceException">It cannot be read; not tried again.</exception>
    public async Task ProbeAsync(CancellationToken cancel)
    {
        var dialect = Dialect.Of(options.Kind);
        await using var session = new DatabaseSession(options with { Retries = 0 }, dialect, _ => { });
        await Pull.BeginAsync(options, dialect, session, mark: null, cancel);
    }

    // Null for a row that was delivered before, or changed since it was listed and will be listed again.
    private async Task<DatabaseSubmission?> DeliverAsync(Pull pull, SubmissionRow row, CancellationToken cancel)
    {
        var progress = pull.Progress;
        var isSubmitted = row.Status is { } status && statuses.Contains(status.Trim());
        if (!progress.IsNews(row, isSubmitted)) return null;
        if (!isSubmitted)
        {
            var matters = progress.MayHaveDelivered(row);
            var point = progress.Take(row, isSubmitted);
            return matters ? new DatabaseSubmission.Withdrawn(row.Key, point) : null;
        }

        var name = pull.Submissions.NameOf(row);
        var most = options.DocumentMegabytes * 1024L * 1024;
        if (row.Length > most)
            return new DatabaseSubmission.SetAside(
                row.Key, name, row.Length.Value, TooLarge(row), progress.Take(row, true));
        if (SubmissionFacts.Fault(row) is { } fault)
            return new DatabaseSubmission.SetAside(row.Key, name, row.Length ?? 0, fault, progress.Take(row, true));
        return await pull.ReadAsync(row, cancel) switch
        {
            SubmissionContent.Whole(var bytes) =>
                new DatabaseSubmission.Submitted(row.Key, name, bytes, progress.Take(row, true))
                {
                    Facts = SubmissionFacts.Of(row),
                },
            SubmissionContent.Refused(var why) =>
                new DatabaseSubmission.SetAside(row.Key, name, row.Length ?? 0, why, progress.Take(row, true)),
            _ => null,
        };
    }

    private DatabaseSubmission.SetAside Undated(string id, Pull pull) => new(
        id, $"{options.Name}/{SubmissionName.Clean(id)}", 0,
        new Refusal(default, "提交编号", id, "没有版本或更新时间（该列为空），无法知道它何时改过", Verdict.Unclear),
        pull.Progress.Start());

    private Refusal TooLarge(SubmissionRow row) => new(
        default, "文件", FormattableString.Invariant($"{row.Length / 1048576.0:0.0} MB"),
        $"超过单个文件的上限 {options.DocumentMegabytes} MB（设置 DocumentMegabytes）", Verdict.OverLimit);
}
