using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace PerfEtl.Tests.Schedule;

/// <summary>A real <c>perfetl serve</c> with settings of its own.</summary>
internal sealed class ServeProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly List<string> lines = [];

    /// <param name="home">The folder with <c>appsettings.json</c>, in which it is started.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="environment">Variables, as <c>NAME=value</c>.</param>
    public ServeProcess(string home, string data, params string[] environment)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "perfetl.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--data", data])
        {
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["PERFETL__Serve__Url"] = "http://127.0.0.1:0";
        foreach (var pair in environment.Select(variable => variable.Split('=', 2)))
            start.Environment[pair[0]] = pair[1];
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has said so far, output and errors together.</summary>
    public string Said
    {
        get
        {
            lock (lines) return string.Join('\n', lines);
        }
    }

    /// <summary>The memory it has, in MiB.</summary>
    public long Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <summary>Settings of one job with a cron text and what else there is to set.</summary>
    public static string Settings(string cron, string schedule = "", string job = "", string more = "") => $$"""
        {
          "Intake": { "Sources": [ {{JsonSerializer.Serialize(Repository.SeedForms)}} ] },{{more}}
          "Schedule": { {{schedule}} "Jobs": { "nightly": { {{job}} "Cron": "{{cron}}" } } }
        }
        """;

    /// <summary>The runs of a data folder, as the program tells them.</summary>
    public static IReadOnlyList<JsonElement> Runs(string data)
    {
        var outcome = Perfetl.Run(data, "runs", "--json", "--last", "1000");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        using var told = JsonDocument.Parse(outcome.Output);
        return [.. told.RootElement.Clone().GetProperty("runs").EnumerateArray()];
    }

    /// <summary>Why and what became of each run: <c>schedule done</c>.</summary>
    public static IReadOnlyList<string> Told(string data) => [.. Runs(data).Select(run =>
        $"{(run.GetProperty("why").GetString() ?? "-")} {run.GetProperty("outcome").GetString()}")];

    /// <summary>Waits until it says this.</summary>
    public void WaitFor(string text) => WaitFor(() => Said.Contains(text, StringComparison.Ordinal), text);

    /// <summary>Waits until something holds.</summary>
    public void WaitFor(Func<bool> holds, string what)
    {
        for (var watch = Stopwatch.StartNew(); !holds(); Thread.Sleep(50))
            Assert.True(watch.Elapsed < Longest, $"No “{what}” in time; it said:\n{Said}");
    }

    /// <summary>Ends it as the system ends a service, and waits.</summary>
    /// <returns>The exit code.</returns>
    public int Stop()
    {
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        signal.WaitForExit();
        return Wait();
    }

    /// <summary>Waits for its end.</summary>
    public int Wait()
    {
        Assert.True(process.WaitForExit(Longest), $"It did not end; it said:\n{Said}");
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Kills it.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is null) return;
        lock (lines) lines.Add(line);
    }
}
