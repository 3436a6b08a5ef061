using System.Diagnostics;
using System.Text.Json;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Query;

namespace PerfEtl.Tests;

/// <summary>The real program as a child process, as an operator or a schedule starts it.</summary>
internal static class Perfetl
{
    internal static readonly string Program = Path.Combine(AppContext.BaseDirectory, "perfetl.dll");

    // tests/bin/Release/net10.0 and pipeline/bin/Release/net10.0 are built together.
    private static readonly string Bare = Program.Replace(
        Path.Combine("tests", "bin"), Path.Combine("pipeline", "bin"), StringComparison.Ordinal);

    private const string SettingsNote = "设置    ";

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
        return Outcome(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>
    /// Runs the program as it was built for people: no settings lie beside it, and the call is all that it is given.
    /// </summary>
    /// <param name="startedFrom">The folder it is started from.</param>
    /// <param name="environment">Variables, as <c>NAME=value</c>.</param>
    /// <param name="arguments">The command and its own arguments.</param>
    public static Outcome RunBare(string startedFrom, string[] environment, params string[] arguments) =>
        RunProgram("dotnet", startedFrom, environment, [Bare, .. arguments]);

    /// <summary>Runs any program and waits for its end.</summary>
    public static Outcome RunProgram(
        string program, string startedFrom, string[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = startedFrom,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var pair in environment.Select(variable => variable.Split('=', 2)))
            start.Environment[pair[0]] = pair[1];
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Outcome(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>Tells the line that names the settings in use, which every command writes, from errors.</summary>
    public static Outcome Outcome(int exitCode, string output, string errors)
    {
        var lines = errors.Split('\n').ToList();
        var note = lines.FindIndex(line => line.StartsWith(SettingsNote, StringComparison.Ordinal));
        if (note < 0) return new Outcome(exitCode, output, errors, "");
        var settings = lines[note][SettingsNote.Length..].TrimEnd();
        lines.RemoveAt(note);
        return new Outcome(exitCode, output, string.Join('\n', lines), settings);
    }

    /// <summary>Starts one command and leaves it running; the caller reads what it prints.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="startedFrom">The folder it is started from.</param>
    /// <param name="pauseAt">Where it stops, see <see cref="Pipeline.Progress.PausePoint"/>; empty for nowhere.</param>
    /// <param name="arguments">The command and its own arguments.</param>
    public static Process Start(string data, string startedFrom, string pauseAt, string[] arguments)
    {
        // Whoever runs the tests in the background has SIGINT ignored; an operator's shell has not.
        var start = new ProcessStartInfo(
            "env", ["--default-signal=INT", "dotnet", Program, .. arguments, "--data", data])
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

    /// <summary>The rows of a query on the published snapshot, as <c>perfetl query</c> gives them in JSON.</summary>
    /// <remarks>Asked in this process: a program and its worker would be started for each.</remarks>
    public static IReadOnlyList<JsonElement> Query(string data, string sql)
    {
        using var answer = new MemoryStream();
        var snapshot = Publisher.CurrentIn(new DataFolder(data))!;
        SnapshotQuery.Run(snapshot, sql, [], new QueryOptions(), rows => JsonRows.Write(rows, answer));
        using var json = JsonDocument.Parse(answer.ToArray());
        return [.. json.RootElement.Clone().EnumerateArray()];
    }
}
