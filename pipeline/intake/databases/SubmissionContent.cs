using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Databases;

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
