using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake;

/// <summary>A file that was found, not read yet.</summary>
/// <param name="Name">As people know it, relative to its source.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Stamp">Size and modification time when it was found.</param>
/// <param name="IsTooLarge">Larger than the limit, so it is quarantined unread.</param>
/// <param name="IsBeingWritten">Written a moment ago, so it is left for the next night.</param>
internal sealed record SubmittedFile(string Name, string Path, FileStamp Stamp, bool IsTooLarge, bool IsBeingWritten)
{
    /// <summary>What is set for its source.</summary>
    public OutsideFacts Facts { get; init; } = OutsideFacts.None;

    /// <summary>A person named this very file, as in <c>perfetl load FILE</c>: it counts as submitted now.</summary>
    public bool IsNamedByHand { get; init; }
}
