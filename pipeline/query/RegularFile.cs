using System.Runtime.InteropServices;

namespace PerfEtl.Pipeline.Query;

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
