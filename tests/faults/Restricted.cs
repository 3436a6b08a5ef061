using System.Diagnostics;
using System.Globalization;

namespace PerfEtl.Tests.Faults;

/// <summary>The real program where the operating system says no.</summary>
internal static class Restricted
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "perfetl.dll");

    /// <summary>As somebody whom permissions bind: root goes past them unless it gives that up.</summary>
    public static Outcome ByPermissions(string data, params string[] arguments) => Environment.IsPrivilegedProcess
        ? Run("setpriv", ["--bounding-set", "-dac_override,-dac_read_search", "dotnet", Program], data, arguments)
        : Run("dotnet", [Program], data, arguments);

    /// <summary>With no file larger than so many KB, as under a quota: writing beyond fails.</summary>
    public static Outcome ByFileSize(int kilobytes, string data, params string[] arguments)
    {
        // The runtime maps its code through a file; it must not be the one that meets the limit.
        var script = string.Create(CultureInfo.InvariantCulture,
            $"trap '' XFSZ; ulimit -f {kilobytes}; DOTNET_EnableWriteXorExecute=0 exec dotnet \"$0\" \"$@\"");
        return Run("bash", ["-c", script, Program], data, arguments);
    }

    /// <summary>Any program, to its end.</summary>
    public static Outcome Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Perfetl.Outcome(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static Outcome Run(string program, string[] before, string data, string[] arguments) =>
        Run(program, [.. before, .. arguments, "--data", data]);
}
