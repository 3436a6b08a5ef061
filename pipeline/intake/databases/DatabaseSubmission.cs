using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>What a pull found, in the order of the source's versions.</summary>
internal abstract record DatabaseSubmission
{
    private readonly PullPoint point;

    private DatabaseSubmission(PullPoint point) => this.point = point;

    /// <summary>How far the source is read with this one; opaque, to be stored with the data and handed back.</summary>
    /// <remarks>Made when asked for: ask only where it is stored, since it can be some hundred kilobytes.</remarks>
    public string Mark => point.Mark;

    /// <summary>A submission that is new or changed since the mark.</summary>
    /// <param name="SubmissionId">Its number in the source.</param>
    /// <param name="Name">As people know it: <c>bureau/17/申报表.pdf</c>, <c>bureau/17.declaration.json</c>.</param>
    /// <param name="Bytes">The document.</param>
    /// <param name="Point">How far the source is read.</param>
    public sealed record Submitted(string SubmissionId, string Name, byte[] Bytes, PullPoint Point)
        : DatabaseSubmission(Point)
    {
        /// <summary>What its columns tell of the forms in it.</summary>
        public OutsideFacts Facts { get; init; } = OutsideFacts.None;
    }

    /// <summary>A submission that is no longer submitted, or one that never was: only the load can tell.</summary>
    public sealed record Withdrawn(string SubmissionId, PullPoint Point) : DatabaseSubmission(Point);

    /// <summary>A submission whose document cannot be had or is too large: quarantined by its name.</summary>
    /// <param name="SubmissionId">Its number in the source.</param>
    /// <param name="Name">As people know it.</param>
    /// <param name="Length">Bytes of the document; 0 where there is none.</param>
    /// <param name="Why">What was found and expected.</param>
    /// <param name="Point">How far the source is read.</param>
    public sealed record SetAside(string SubmissionId, string Name, long Length, Refusal Why, PullPoint Point)
        : DatabaseSubmission(Point);

    /// <summary>The end, always last: everything that was there is delivered. Its mark must be stored too.</summary>
    public sealed record Finished(PullPoint Point) : DatabaseSubmission(Point);
}

/// <summary>A moment of a pull: what was delivered up to then.</summary>
/// <param name="Progress">The whole pull.</param>
/// <param name="Taken">How many of its rows count.</param>
internal readonly record struct PullPoint(PullProgress Progress, int Taken)
{
    /// <summary>The mark of that moment.</summary>
    public string Mark => Progress.MarkAfter(Taken).Write();
}
