using System.Diagnostics;
using System.Globalization;

namespace PerfEtl.Tests.Extract.Workers;

/// <summary>The reader processes of a program, seen and hit from outside as the system does it.</summary>
internal static class WorkerProcesses
{
    /// <summary>Ends a process at once.</summary>
    public const string Kill = "-KILL";

    /// <summary>Lets a process hang.</summary>
    public const string Stop = "-STOP";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The reader processes of a program that live.</summary>
    public static IReadOnlyList<int> Of(int parent) =>
        [.. Directory.GetDirectories("/proc").Select(folder => Path.GetFileName(folder))
            .Where(name => char.IsAsciiDigit(name[0])).Select(name => int.Parse(name, CultureInfo.InvariantCulture))
            .Where(process => IsWorkerOf(process, parent)).Order()];

    /// <summary>Whether a process lives; one that only waits to be noticed by its parent does not.</summary>
    public static bool Lives(int process) => Stat($"/proc/{process}/stat") is { } stat && stat[0] is not ("Z" or "X");

    /// <summary>Sends a signal.</summary>
    public static void Send(int process, string signal)
    {
        using var kill = Process.Start("kill", [signal, process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>How many bytes a process has read from files and pipes.</summary>
    public static long BytesRead(int process) => Count(process, "rchar");

    /// <summary>How many bytes a process has written.</summary>
    public static long BytesWritten(int process) => Count(process, "wchar");

    /// <summary>The files that a process has open, as far as they have names.</summary>
    public static IReadOnlyList<string> OpenFiles(int process) =>
        [.. Directory.GetFiles($"/proc/{process}/fd").Select(open => new FileInfo(open).LinkTarget ?? "")];

    /// <summary>Whether a thread of it has something to do just now.</summary>
    public static bool IsBusy(int process) => Threads(process).Any(thread => Stat(thread) is ["R", ..]);

    /// <summary>Whether it has been busy for a second in all.</summary>
    public static bool IsAtWork(int process) =>
        Stat($"/proc/{process}/stat") is { } stat && long.Parse(stat[11], CultureInfo.InvariantCulture) > 100;

    /// <summary>Waits for a reader process that is being given a document of many megabytes, and returns it.</summary>
    /// <param name="parent">The program it belongs to.</param>
    /// <param name="others">Processes that do not count.</param>
    public static int GivenADocument(int parent, params IReadOnlyCollection<int> others)
    {
        var found = 0;
        Until(() =>
        {
            found = Of(parent).Except(others).FirstOrDefault(process => BytesRead(process) > 4 << 20);
            return found > 0;
        });
        return found;
    }

    /// <summary>Waits until something is so.</summary>
    public static void Until(Func<bool> isSo)
    {
        var end = DateTime.UtcNow + Patience;
        while (!isSo())
        {
            Assert.True(DateTime.UtcNow < end, "waited too long");
            Thread.Sleep(1);
        }
    }

    private static bool IsWorkerOf(int process, int parent) =>
        Stat($"/proc/{process}/stat") is { } stat && stat[0] is not ("Z" or "X")
        && int.Parse(stat[1], CultureInfo.InvariantCulture) == parent
        && Try($"/proc/{process}/cmdline") is { } words
        && words.TrimEnd('\0').EndsWith("read-worker", StringComparison.Ordinal);

    // What follows the name in brackets: the state, the parent and so on.
    private static string[]? Stat(string file) =>
        Try(file) is { Length: > 0 } stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : null;

    private static IEnumerable<string> Threads(int process)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task").Select(thread => Path.Combine(thread, "stat"));
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static long Count(int process, string name) =>
        Try($"/proc/{process}/io")?.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))
            is { } line ? long.Parse(line[(name.Length + 1)..], CultureInfo.InvariantCulture) : 0;

    private static string? Try(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
