using System.Globalization;
using System.Runtime.InteropServices;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>What a worker process gives up before it looks at its first task.</summary>
/// <remarks>The runtime keeps its own heap small (<see cref="WorkerProgram"/>); this is for all other memory.</remarks>
internal static partial class Confinement
{
    // As the runtime's own library numbers them, the same on every Unix.
    private const int FileSize = 1;
    private const int CoreFile = 4;
    private const int AddressSpace = 5;

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Current;
        public ulong Most;
    }

    /// <summary>Lets the process grow by so much, and lets the system end it before any other.</summary>
    /// <param name="megabytes">By how much.</param>
    /// <param name="writesNoFile">Whether a file that it writes is to end it.</param>
    public static void Apply(int megabytes, bool writesNoFile = false)
    {
        if (OperatingSystem.IsWindows()) return;
        Set(CoreFile, 0);
        if (!OperatingSystem.IsLinux()) return;
        Set(AddressSpace, InUse() + (ulong)megabytes * 1024 * 1024);
        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", "1000");
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            // Where the system does not let it be said, the process is one among others.
        }

        if (writesNoFile) Set(FileSize, 0);
    }

    private static ulong InUse()
    {
        var pages = File.ReadAllText("/proc/self/statm").Split(' ')[0];
        return ulong.Parse(pages, CultureInfo.InvariantCulture) * (ulong)Environment.SystemPageSize;
    }

    private static void Set(int resource, ulong most)
    {
        var limit = new Limit { Current = most, Most = most };
        if (SetLimit(resource, limit) != 0) throw new InvalidOperationException($"setrlimit({resource}) failed");
    }

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_SetRLimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int resource, in Limit limit);
}
