using System.Runtime.InteropServices;

namespace PerfEtl.Pipeline.Files;

/// <summary>Writes a file so that after a crash it is the old one or the new one, never half.</summary>
internal static class DurableFile
{
    /// <summary>Replaces a file's content by draft, flush and rename.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var draft = path + ".draft";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        FolderFlush.After(path);
    }
}

/// <summary>Makes a rename survive a power cut: on Unix the new name lies in the folder, not in the file.</summary>
internal static partial class FolderFlush
{
    private const int ForReading = 0;

    // Some network and FUSE file systems cannot flush a folder; they keep names in another way.
    private const int InvalidArgument = 22;

    /// <summary>Flushes the folder of a file that was renamed. Windows needs none: NTFS journals its names.</summary>
    /// <exception cref="IOException">The folder cannot be flushed; the new name may be lost in a power cut.</exception>
    public static void After(string renamed)
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.GetDirectoryName(Path.GetFullPath(renamed))!;
        var descriptor = Open(folder, ForReading);
        if (descriptor < 0) throw Failure(folder);
        try
        {
            if (Flush(descriptor) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument) throw Failure(folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failure(string folder) =>
        new($"{folder}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
