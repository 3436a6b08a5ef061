using System.Text.Json;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Load;

/// <summary>Lets one load at a time change the warehouse.</summary>
/// <remarks>
/// The operating system frees the lock when its process ends, however it ends. Beside it stands who holds it, a
/// heartbeat and a fencing number that grows with every holder: where a file system does not keep locks (some network
/// shares), a holder on another machine counts as alive while its heart beats, and one that was taken for dead and
/// wakes up again finds a higher number and stops before it writes.
/// </remarks>
internal sealed class WriterLock : IDisposable
{
    /// <summary>How often a holder says that it lives.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>After how long without a beat a holder on another machine counts as dead.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    private readonly FileStream held;
    private readonly string ownerFile;
    private readonly Timer heart;
    private readonly Lock writing = new();
    private LockOwner owner;

    private WriterLock(FileStream held, string ownerFile, LockOwner owner)
    {
        (this.held, this.ownerFile, this.owner) = (held, ownerFile, owner);
        Write();
        heart = new Timer(_ => BeatOnce(), null, Beat, Beat);
    }

    /// <summary>Grows by one with every holder; 1 for the first.</summary>
    public long Fence => owner.Fence;

    /// <summary>Takes the lock, also that of a holder that died.</summary>
    /// <exception cref="WarehouseBusyException">
    /// Another process holds it; the message says which, since when.
    /// </exception>
    public static WriterLock Take(string path, DateTime now)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var stream = TryOpen(path) ?? throw new WarehouseBusyException(Holder(path) ?? "另一个进程");
        var last = LockOwner.Read(path + ".owner");
        if (last is not null && last.IsAliveElsewhere(now))
        {
            stream.Dispose();
            throw new WarehouseBusyException(last.Sentence(now));
        }

        return new WriterLock(stream, path + ".owner", LockOwner.Here(now, (last?.Fence ?? 0) + 1));
    }

    /// <summary>Who holds the lock now, or null if nobody does.</summary>
    public static string? Holder(string path)
    {
        if (!File.Exists(path)) return null;
        var now = DateTime.UtcNow;
        var owner = LockOwner.Read(path + ".owner");
        using var probe = TryOpen(path);
        if (probe is null) return owner?.Sentence(now) ?? "另一个进程";
        return owner is not null && owner.IsAliveElsewhere(now) ? owner.Sentence(now) : null;
    }

    /// <summary>Makes sure that nobody has taken the lock over; called before anything is made permanent.</summary>
    /// <exception cref="WarehouseBusyException">This process was taken for dead; another one holds the
    /// lock.</exception>
    public void Verify()
    {
        if (Successor() is { } other) throw new WarehouseBusyException(other.Sentence(DateTime.UtcNow));
    }

    /// <summary>Frees the lock; the fencing number stays, so that the next holder counts on.</summary>
    public void Dispose()
    {
        heart.Dispose();
        lock (writing)
        {
            owner = owner with { IsReleased = true };
            if (Successor() is null) TryWrite();
        }

        held.Dispose();
    }

    private void BeatOnce()
    {
        lock (writing)
        {
            if (owner.IsReleased || Successor() is not null) return;
            owner = owner with { BeatAt = DateTime.UtcNow };
            TryWrite();
        }
    }

    // Who took the lock over. Its number may also be the lower one, if the file of the numbers was lost meanwhile.
    private LockOwner? Successor() => LockOwner.Read(ownerFile) is { } now && !now.IsSameHold(owner) ? now : null;

    // A beat that cannot be written (a full disk) must not end the load; the operating system's lock still holds.
    private void TryWrite()
    {
        try
        {
            Write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void Write() =>
        DurableFile.Replace(ownerFile, JsonSerializer.SerializeToUtf8Bytes(owner, LockOwnerJson.Default.LockOwner));

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy) when (
            busy is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException) && IsBusy(busy))
        {
            return null;
        }
    }

    // .NET says so on Unix with the code of EWOULDBLOCK, on Windows with that of a sharing or lock violation.
    private static bool IsBusy(IOException failure) => OperatingSystem.IsWindows()
        ? (failure.HResult & 0xFFFF) is 32 or 33
        : failure.HResult is 11 or 35;
}
