using System.Security.Cryptography;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Intake;

/// <summary>Keeps every submitted file as it came, by SHA-256, before anything is read from it.</summary>
internal sealed class Archive(string folder)
{
    private static readonly TimeSpan ClockStep = TimeSpan.FromMilliseconds(20);

    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Reads a file once, stores its bytes if they are new, and returns them as a document.</summary>
    /// <exception cref="UnreadableFileException">The file vanished, changes or cannot be opened.</exception>
    /// <exception cref="IOException">The archive cannot be written.</exception>
    public Document Keep(SubmittedFile file) => Keep(file.Name, file.Path, Read(file));

    /// <summary>Stores bytes if they are new.</summary>
    public Document Keep(string name, string path, byte[] bytes)
    {
        var sha256 = HashOf(bytes);
        if (!Holds(sha256, bytes.Length)) Write(sha256, target => target.Write(bytes));
        return new Document(name, path, sha256, bytes);
    }

    /// <summary>The hash by which bytes are kept.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Hashes and stores a file without holding it in memory; for files too large to be forms.</summary>
    /// <exception cref="UnreadableFileException">The file vanished or cannot be opened.</exception>
    public string KeepUnread(SubmittedFile file)
    {
        using var stream = Open(file);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (Holds(sha256, stream.Length)) return sha256;
        stream.Position = 0;
        Write(sha256, stream.CopyTo);
        return sha256;
    }

    /// <summary>Where the bytes with this hash are kept.</summary>
    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256[2..4], sha256);

    /// <summary>The bytes with this hash.</summary>
    /// <exception cref="DamagedArchiveException">They are missing or not what was submitted.</exception>
    public byte[] Read(string sha256)
    {
        if (!File.Exists(PathOf(sha256))) throw new DamagedArchiveException(PathOf(sha256), "已不存在");
        var bytes = File.ReadAllBytes(PathOf(sha256));
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256
            ? bytes
            : throw new DamagedArchiveException(PathOf(sha256), "已损坏");
    }

    /// <summary>Makes sure that a member is whole, without holding it in memory.</summary>
    /// <exception cref="DamagedArchiveException">It is missing or not what was submitted.</exception>
    public void Verify(string sha256)
    {
        if (!File.Exists(PathOf(sha256))) throw new DamagedArchiveException(PathOf(sha256), "已不存在");
        if (!HasBytesOf(sha256)) throw new DamagedArchiveException(PathOf(sha256), "已损坏");
    }

    /// <summary>Whether a member is there and is what was submitted.</summary>
    public bool IsWhole(string sha256) => File.Exists(PathOf(sha256)) && HasBytesOf(sha256);

    /// <summary>Takes a flushed file over as a member.</summary>
    public void Adopt(string file, string sha256)
    {
        if (Holds(sha256, new FileInfo(file).Length)) File.Delete(file);
        else MoveIn(file, sha256);
    }

    // A member whose bytes have rotted is written anew from the good ones at hand.
    private bool Holds(string sha256, long length) =>
        new FileInfo(PathOf(sha256)) is { Exists: true } member && member.Length == length && HasBytesOf(sha256);

    private bool HasBytesOf(string sha256)
    {
        using var member = File.OpenRead(PathOf(sha256));
        return Convert.ToHexStringLower(SHA256.HashData(member)) == sha256;
    }

    // What is read while somebody writes it may be half the old and half the new. A second write within the step of
    // the file system's clock leaves the time as it is, so a file written just now rests for longer than such a step.
    private static byte[] Read(SubmittedFile file)
    {
        try
        {
            if ((DateTime.UtcNow - file.Stamp.ModifiedAt).Duration() < ClockStep) Thread.Sleep(ClockStep);
            var bytes = File.ReadAllBytes(file.Path);
            return bytes.Length == file.Stamp.Length && FileStamp.Of(new FileInfo(file.Path)) == file.Stamp
                ? bytes
                : throw new UnreadableFileException(file.Name, "读取时正在被改写，没有采用，下次再读");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file.Name, "读不出来：文件已不在，或没有读取权限", failure);
        }
    }

    /// <summary>Opens a submitted file.</summary>
    /// <exception cref="UnreadableFileException">The file vanished or cannot be opened.</exception>
    public static FileStream Open(SubmittedFile file)
    {
        try
        {
            return File.OpenRead(file.Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file.Name, "读不出来：文件已不在，或没有读取权限", failure);
        }
    }

    private void Write(string sha256, Action<FileStream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(sha256))!);
        var draft = PathOf(sha256) + ".draft";
        using (var target = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            write(target);
            target.Flush(flushToDisk: true);
        }

        MoveIn(draft, sha256);
    }

    private void MoveIn(string file, string sha256)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(sha256))!);
        File.Move(file, PathOf(sha256), overwrite: true);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PathOf(sha256), ReadOnly);
        FolderFlush.After(PathOf(sha256));
    }
}

/// <summary>
/// The archive no longer holds the bytes that were submitted: a member is missing or its hash differs.
/// </summary>
internal sealed class DamagedArchiveException(string path, string found)
    : ToldException($"归档文件 {path} {found}，与提交时不一致，不能使用。请从备份恢复该文件，或重新提交原文件。");

/// <summary>One submitted file vanished, changes while it is read, or cannot be opened; the rest loads.</summary>
internal sealed class UnreadableFileException(string name, string reason, Exception? inner = null)
    : Exception(name, inner)
{
    /// <summary>Why, in Chinese.</summary>
    public string Reason { get; } = reason;
}
