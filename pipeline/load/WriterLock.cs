namespace PerfEtl.Pipeline.Load;

/// <summary>Lets one load at a time change the warehouse.</summary>
/// <remarks>The operating system frees it when the process ends.</remarks>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream held;

    private WriterLock(FileStream held) => this.held = held;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="WarehouseBusyException">
    /// Another process holds it; the message says which, since when.
    /// </exception>
    public static WriterLock Take(string path, DateTime now)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy) when (
            busy is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            throw new WarehouseBusyException(OwnerOf(path), busy);
        }

        File.WriteAllText(path + ".owner", FormattableString.Invariant(
            $"进程 {Environment.ProcessId}（{Environment.MachineName}），{now.AddHours(8):yyyy-MM-dd HH:mm:ss} 起"));
        return new WriterLock(stream);
    }

    /// <summary>Who holds the lock now, or null if nobody does.</summary>
    public static string? Holder(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return null;
        }
        catch (IOException)
        {
            return OwnerOf(path);
        }
    }

    public void Dispose() => held.Dispose();

    private static string OwnerOf(string path) =>
        File.Exists(path + ".owner") ? File.ReadAllText(path + ".owner").Trim() : "另一个进程";
}
