using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Query;

/// <summary>
/// A file that is written beside its place and takes it when it is whole; until then what was there stays.
/// </summary>
internal sealed class ExportFile : IDisposable
{
    private readonly string _target;
    private readonly UnixFileMode? _mode;

    private ExportFile(string target)
    {
        _target = target;
        Draft = Path.Combine(
            Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.draft");
        if (!OperatingSystem.IsWindows() && File.Exists(target)) _mode = File.GetUnixFileMode(target);
        new FileStream(Draft, FileMode.CreateNew).Dispose();
        KeepMode();
    }

    /// <summary>Where to write: an empty file with the rights of the one it replaces.</summary>
    public string Draft { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="named">Its path; a symbolic link is followed, so that it stays one.</param>
    /// <exception cref="UsageException">The path is a folder, a device, or in no folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public static ExportFile At(string named)
    {
        var target = Followed(Path.GetFullPath(named));
        if (Directory.Exists(target)) throw new UsageException($"“{named}”是文件夹，请给出文件名。");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new UsageException($"“{named}”所在的文件夹不存在，请先建立它，或换一个位置。");
        if (!File.Exists(target)) return new ExportFile(target);
        if (!RegularFile.Is(target))
            throw new UsageException($"“{named}”不是普通文件（是设备或管道），不能写入。请换一个文件名；不带 --out 则写到屏幕。");
        new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
        return new ExportFile(target);
    }

    /// <summary>Opens the draft for writing; it can be discarded meanwhile.</summary>
    public FileStream Open() =>
        new(Draft, FileMode.Truncate, FileAccess.Write, FileShare.Read | FileShare.Delete, 1 << 16);

    /// <summary>Puts the draft in its place, so that also after a power cut one of the two is there, whole.</summary>
    public void Keep()
    {
        using (var written = new FileStream(Draft, FileMode.Open, FileAccess.ReadWrite))
            written.Flush(flushToDisk: true);
        KeepMode();
        File.Move(Draft, _target, overwrite: true);
        FolderFlush.After(_target);
    }

    /// <summary>Takes a draft away that was not kept.</summary>
    public void Dispose() => File.Delete(Draft);

    private void KeepMode()
    {
        if (_mode is { } mode && !OperatingSystem.IsWindows()) File.SetUnixFileMode(Draft, mode);
    }

    private static string Followed(string path)
    {
        if (new FileInfo(path).LinkTarget is null) return path;
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            throw new UsageException($"“{path}”是一个走不通的链接，请检查它指向哪里。");
        }
    }
}

/// <summary>Tells files that hold content from devices, pipes and sockets, which have a path as well.</summary>
internal static partial class RegularFile
{
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    // More than the runtime's own record of a file's status takes; its second number is the mode.
    private const int StatusNumbers = 64;

    /// <summary>Whether an existing path is a file with content, links followed.</summary>
    public static bool Is(string path)
    {
        if (Directory.Exists(path)) return false;
        if (OperatingSystem.IsWindows()) return !path.StartsWith(@"\\.\", StringComparison.Ordinal);
        var status = new int[StatusNumbers];
        return Status(path, status) == 0 && (status[1] & TypeMask) == Regular;
    }

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Status(string path, [Out] int[] status);
}
