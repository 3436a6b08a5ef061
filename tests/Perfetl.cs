using System.Diagnostics;
using System.Text.Json;

namespace PerfEtl.Tests;

/// <summary>The real program as a child process, as an operator or a schedule starts it.</summary>
internal static class Perfetl
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "perfetl.dll");

    /// <summary>Runs one command with a data folder and waits for its end.</summary>
    public static Outcome Run(string data, params string[] arguments) => Run(data, Environment.CurrentDirectory, arguments);

    /// <summary>The same, started from another folder.</summary>
    public static Outcome Run(string data, string startedFrom, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments, "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = startedFrom,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, errors.GetAwaiter().GetResult());
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
