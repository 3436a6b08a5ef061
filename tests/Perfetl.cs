using System.Diagnostics;
using System.Text.Json;

namespace PerfEtl.Tests;

/// <summary>The real program as a child process, as an operator or a schedule starts it.</summary>
internal static class Perfetl
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "perfetl.dll");

    /// <summary>Runs one command with a data folder and waits for its end.</summary>
    public static Outcome Run(string data, params string[] arguments) =>
        Run(data, Environment.CurrentDirectory, arguments);

    /// <summary>The same, started from another folder.</summary>
    public static Outcome Run(string data, string startedFrom, string[] arguments)
    {
        using var process = Start(data, startedFrom, "", arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>Starts one command and leaves it running; the caller reads what it prints.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="startedFrom">The folder it is started from.</param>
    /// <param name="pauseAt">The step it stops at, see <see cref="Pipeline.Load.StepGate"/>; empty for none.</param>
    /// <param name="arguments">The command and its own arguments.</param>
    public static Process Start(string data, string startedFrom, string pauseAt, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments, "--data", data])
        {
            Environment = { ["PERFETL_PAUSE_AT"] = pauseAt },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = startedFrom,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        return Process.Start(start)!;
    }

    /// <summary>The rows of a query on the published snapshot.</summary>
    public static IReadOnlyList<JsonElement> Query(string data, string sql)
    {
        var outcome = Run(data, "query", sql, "--format", "json");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        using var rows = JsonDocument.Parse(outcome.Output);
        return [.. rows.RootElement.Clone().EnumerateArray()];
    }
}
