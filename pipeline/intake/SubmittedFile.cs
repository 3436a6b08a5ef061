using System.IO.Enumeration;
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

/// <summary>A file's size and modification time: while both stay as they are, nobody has written it.</summary>
/// <param name="Length">In bytes; 0 for a link into nowhere.</param>
/// <param name="ModifiedAt">UTC, to the microsecond, as the warehouse keeps it.</param>
internal readonly record struct FileStamp(long Length, DateTime ModifiedAt)
{
    // A file written twice within the clock's step may keep its time; one that has rested longer does not.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    /// <summary>The stamp of a file, through links.</summary>
    public static FileStamp Of(FileInfo file)
    {
        if (Target(file) is not { Exists: true } there) return default;
        return Of(there.Length, there.LastWriteTimeUtc);
    }

    /// <summary>The stamp of a file as a folder's listing has it, through links.</summary>
    public static FileStamp Of(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
        ? Of((FileInfo)entry.ToFileSystemInfo())
        : Of(entry.Length, entry.LastWriteTimeUtc.UtcDateTime);

    /// <summary>Whether nobody has written the file for a while; a time in the future is another clock's.</summary>
    public bool HasRested(DateTime now, TimeSpan rest) => ModifiedAt > now || now - ModifiedAt >= rest;

    /// <summary>Whether an equal stamp later proves an equal file: the time lies far enough back.</summary>
    public bool IsProof(DateTime now) => Length > 0 && now - ModifiedAt > Rest;

    private static FileStamp Of(long length, DateTime time) =>
        new(length, time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond)));

    // The file may go away at any moment; then it is read as one that is not there.
    private static FileInfo? Target(FileInfo file)
    {
        try
        {
            return file.Attributes.HasFlag(FileAttributes.ReparsePoint)
                ? file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo
                : file;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
