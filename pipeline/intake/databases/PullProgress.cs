namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>What a pull starts from, what it delivered so far, and the mark that follows from both.</summary>
internal abstract class PullProgress
{
    /// <summary>Rows after this version are listed.</summary>
    public abstract object From { get; }

    /// <summary>The number of the row at <see cref="From"/> from which on to list; null for all after it.</summary>
    public virtual object? FromId => null;

    /// <summary>Rows up to this version are listed.</summary>
    public abstract object Until { get; }

    /// <summary>Whether the submission may have been delivered before, so that its withdrawal matters.</summary>
    public abstract bool MayHaveDelivered(SubmissionRow row);

    /// <summary>Looks at a listed row: whether this state of it was not delivered before.</summary>
    public abstract bool IsNews(SubmissionRow row, bool isSubmitted);

    /// <summary>Notes that a row is delivered.</summary>
    public abstract PullPoint Take(SubmissionRow row, bool isSubmitted);

    /// <summary>The pull before its first row.</summary>
    public PullPoint Start() => new(this, 0);

    /// <summary>The end of the pull.</summary>
    public PullPoint Finish() => new(this, int.MaxValue);

    /// <summary>The mark after some of the rows taken; all of them and the end if more are asked for.</summary>
    public abstract DatabaseMark MarkAfter(int taken);
}
