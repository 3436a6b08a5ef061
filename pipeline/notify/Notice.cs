namespace PerfEtl.Pipeline.Notify;

/// <summary>What people are told about one run, all in one.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Subject">The same for notices that say the same: job, kind and reason.</param>
/// <param name="Title">One line.</param>
/// <param name="Lines">The rest, a line each.</param>
/// <param name="Run">The run.</param>
/// <param name="Job">The job: <c>nightly</c>.</param>
internal sealed record Notice(
    NoticeKind Kind, string Subject, string Title, IReadOnlyList<string> Lines, string Run, string Job)
{
    /// <summary>Title and lines as one text.</summary>
    public string Text => string.Join('\n', [Title, .. Lines]);
}

/// <summary>What a notice is about.</summary>
internal enum NoticeKind
{
    /// <summary>A run failed, was refused or died.</summary>
    Failure,

    /// <summary>Forms or files were set aside.</summary>
    Quarantine,

    /// <summary>A run found nothing new.</summary>
    Nothing,
}

/// <summary>A way to hand a notice over.</summary>
internal interface INoticeChannel
{
    /// <summary>As the ledger calls it: <c>smtp</c>.</summary>
    string Name { get; }

    /// <summary>Makes sure that the other side can be reached; nothing is handed over.</summary>
    /// <exception cref="Exception">It cannot; the message says why.</exception>
    Task ProbeAsync(CancellationToken cancel);

    /// <summary>Hands it over.</summary>
    /// <exception cref="Exception">It was not taken; the caller writes that down and goes on.</exception>
    Task SendAsync(Notice notice, CancellationToken cancel);
}

/// <summary>A way of telling people cannot be used now; the message says which and why.</summary>
internal sealed class NoticeException(string message, Exception cause) : Exception(message, cause);
