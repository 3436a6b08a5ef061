using System.Diagnostics;
using PerfEtl.Tests.Intake.Databases;

namespace PerfEtl.Tests.Schedule;

/// <summary>Two programs on one store: each due time is taken once, whoever dies.</summary>
public abstract class ClusterContract(SharedStore store) : IDisposable
{
    /// <summary>A cron text that does not come due while a test runs.</summary>
    internal const string Never = "0 0 0 1 1 ?";

    private static readonly TimeSpan Takeover = TimeSpan.FromSeconds(30);

    /// <summary>Whether there is time for twenty kills and a store that is away for a minute.</summary>
    internal static bool IsLong { get; } = Environment.GetEnvironmentVariable("PERFETL_TEST_LONG") == "1";

    private static readonly string[] TakenOver = ["manual interrupted", "recovery done"];

    private int rounds;

    /// <summary>The folder of the settings; the data lies below it.</summary>
    internal TemporaryFolder Home { get; } = new();

    internal string Data => Home["data"];

    public void Dispose()
    {
        Home.Dispose();
        GC.SuppressFinalize(this);
    }

    [ServerFact]
    public void Serve_KilledAnywhereInALoad_IsTakenOverByTheOtherAndLoadsOnce()
    {
        WriteSettings(Never);
        string[] steps = ["archived", "extracted", "built", "committed", "renamed"];
        if (IsLong) steps = [.. steps, .. steps, .. steps, .. steps];
        foreach (var step in steps) KillAt(step);
        var runs = ServeProcess.Runs(Data);
        Assert.Equal(
            steps.SelectMany(_ => TakenOver), ServeProcess.Told(Data));
        Assert.All(runs.Chunk(2), pair => Assert.NotEqual(
            pair[0].GetProperty("process").GetInt32(), pair[1].GetProperty("process").GetInt32()));
        var loads = Perfetl.Query(
            Data, "select sum(new_count) as forms, sum(revised_count) as again from mart_load_history");
        Assert.Equal("""{"forms":20,"again":0}""", loads[0].ToString());
    }

    [ServerFact]
    public void Serve_TwoPrograms_RunEachDueTimeOnce()
    {
        Home.Write("inbox/forms.txt", File.ReadAllText(Repository.SeedForms));
        WriteSettings("0/2 * * * * ?");
        using var first = Start();
        using var second = Start();
        first.WaitFor(() => Lines("\"attempt\"") >= 5, "five runs");
        Assert.Equal(0, first.Stop());
        Assert.Equal(0, second.Stop());
        var dues = ServeProcess.Runs(Data).Where(run => run.GetProperty("attempt").GetInt32() == 1)
            .Select(run => run.GetProperty("due").GetString()).ToList();
        Assert.Equal(dues.Distinct(), dues);
        Assert.DoesNotContain("failed", string.Join(' ', ServeProcess.Told(Data)), StringComparison.Ordinal);
    }

    /// <summary>Writes the settings that both programs use.</summary>
    internal void WriteSettings(string cron, string intake = "", string schedule = "\"CheckInSeconds\": 10,")
    {
        Directory.CreateDirectory(Home["inbox"]);
        Home.Write("appsettings.json", ServeProcess.Settings(cron, $"\"Store\": \"{store.Setting}\", {schedule}")
            .Replace("\"Intake\": {", $"\"Intake\": {{ {intake}", StringComparison.Ordinal)
            .Replace(Repository.SeedForms, "inbox", StringComparison.Ordinal));
    }

    /// <summary>Starts a program, which perhaps stops at a step for ever.</summary>
    internal ServeProcess Start(string pauseAt = "", params string[] more) =>
        new(Home.Path, Data, [$"PERFETL_PAUSE_AT={pauseAt}", .. store.Environment, .. more]);

    /// <summary>Asks for a run now.</summary>
    internal void RunNow()
    {
        var asked = Perfetl.Run(Data, Home.Path, ["jobs", "run", "nightly"]);
        Assert.True(asked.ExitCode == 0, asked.Errors);
    }

    /// <summary>How many lines of the ledger hold a text.</summary>
    internal int Lines(string holding) => !Directory.Exists(Path.Combine(Data, "runs")) ? 0 : Directory
        .EnumerateFiles(Path.Combine(Data, "runs"), "*.jsonl").SelectMany(ReadShared)
        .Count(line => line.Contains(holding, StringComparison.Ordinal));

    private void KillAt(string step)
    {
        // A file that was changed is archived and read again; its forms say the same.
        Home.Write("inbox/forms.txt", File.ReadAllText(Repository.SeedForms) + new string('\n', ++rounds));
        File.SetLastWriteTimeUtc(Home["inbox/forms.txt"], DateTime.UtcNow.AddMinutes(-rounds));
        var ended = Lines("\"ended\"");
        using var first = Start(step);
        first.WaitFor("网页");
        RunNow();
        first.WaitFor($"\n{step}");
        using var second = Start();
        second.WaitFor("网页");
        first.Kill();
        var watch = Stopwatch.StartNew();
        second.WaitFor(() => Lines("\"ended\"") > ended, "taken over");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Takeover);
        Assert.Equal(0, second.Stop());
    }

    private static string[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n');
    }
}
