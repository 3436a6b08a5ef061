using System.Diagnostics;
using System.Globalization;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>How a worker process is started: this program itself, with nothing of its surroundings.</summary>
internal static class WorkerProgram
{
    private const string Own = "perfetl";
    private const string Host = "dotnet";

    /// <summary>The start of one.</summary>
    /// <param name="worker">The word that makes the program one: <c>read-worker</c>.</param>
    /// <param name="megabytes">What the runtime may have for its heap.</param>
    public static ProcessStartInfo StartInfo(string worker, int megabytes)
    {
        var start = Program(worker);
        start.WorkingDirectory = AppContext.BaseDirectory;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.CreateNoWindow = true;
        foreach (var name in start.Environment.Keys.Where(name => !IsOfTheSystem(name)).ToList())
            start.Environment.Remove(name);
        var bytes = megabytes * 1024L * 1024;
        start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("x", CultureInfo.InvariantCulture);
        // A socket and a pipe in the temporary folder for each process, which one that is killed would leave there.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    // Published, the program starts as itself; from a build or a test it is given to dotnet.
    private static ProcessStartInfo Program(string worker)
    {
        var running = Environment.ProcessPath ?? "";
        var name = Path.GetFileNameWithoutExtension(running);
        if (name == Own)
            return new(Path.Combine(AppContext.BaseDirectory, Path.GetFileName(running)), [worker]);
        var library = Path.Combine(AppContext.BaseDirectory, $"{Own}.dll");
        return new(name == Host ? running : Host, [library, worker]);
    }

    // Where the runtime and its libraries are; passwords and settings are not the worker's.
    private static bool IsOfTheSystem(string name) =>
        name is "PATH" or "LD_LIBRARY_PATH" or "LANG" or "HOME"
        || name.StartsWith("DOTNET_", StringComparison.Ordinal)
        || name.ToUpperInvariant() is "SYSTEMROOT" or "WINDIR" or "TEMP" or "TMP";
}
