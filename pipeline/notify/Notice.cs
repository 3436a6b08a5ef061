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
