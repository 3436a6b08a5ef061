using System.Security.Cryptography;

namespace PerfEtl.Pipeline.Intake;

/// <summary>Keeps every submitted file as it came, by SHA-256, before anything is read from it.</summary>
internal sealed class Archive(string folder)
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Reads a file once, stores its bytes if they are new, and returns them as a document.</summary>
    /// <exception cref="UnreadableFileException">The file vanished or cannot be opened; the others can.</exception>
    /// <exception cref="IOException">The archive cannot be written.</exception>
    public async Task<Document> KeepAsync(SubmittedFile file, CancellationToken cancel)
    {
        var bytes = await ReadAsync(file, cancel);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await StoreAsync(sha256, bytes, cancel);
        return new Document(file.Name, file.Path, sha256, bytes);
    }

    /// <summary>Hashes and stores a file without holding it in memory; for files too large to be forms.</summary>
    public async Task<string> KeepUnreadAsync(SubmittedFile file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file.Path);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
        if (File.Exists(PathOf(sha256))) return sha256;
        stream.Position = 0;
        await WriteAsync(sha256, async target => await stream.CopyToAsync(target, cancel));
        return sha256;
    }

    /// <summary>Where the bytes with this hash are kept.</summary>
    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256[2..4], sha256);

    private static async Task<byte[]> ReadAsync(SubmittedFile file, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(file.Path, cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file.Name, failure);
        }
    }

    private async Task StoreAsync(string sha256, byte[] bytes, CancellationToken cancel)
    {
        if (File.Exists(PathOf(sha256)) && new FileInfo(PathOf(sha256)).Length == bytes.Length) return;
        await WriteAsync(sha256, async target => await target.WriteAsync(bytes, cancel));
    }

    private async Task WriteAsync(string sha256, Func<FileStream, Task> write)
    {
        var path = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + ".draft";
        await using (var target = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await write(target);
            target.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, ReadOnly);
        FolderFlush.After(path);
    }
}
