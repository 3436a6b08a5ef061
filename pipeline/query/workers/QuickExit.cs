using System.Runtime.InteropServices;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>Ends the process at once.</summary>
/// <remarks>Not by way of <c>exit()</c>: that tears DuckDB down while its threads still run.</remarks>
internal static partial class QuickExit
{
    /// <summary>Does not return.</summary>
    public static void Leave(int code)
    {
        if (OperatingSystem.IsWindows()) Environment.Exit(code);
        else LeaveAtOnce(code);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void LeaveAtOnce(int code);
}
