using System.Diagnostics;
using System.Globalization;
using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>Yesterday's warehouse, and today's load killed on a copy of it, over and over.</summary>
/// <remarks>Yesterday holds two real forms; today changes an amount of one and brings a third.</remarks>
internal sealed class KillScene : IDisposable
{
    private const string Title = "财政项目支出绩效目标申报表";

    private readonly TemporaryFolder folder = new();
    private readonly string todaysForms;
    private readonly string yesterday;
    private readonly string today;

    public KillScene()
    {
        var forms = File.ReadAllText(Repository.SeedForms).Split(Title);
        var changed = forms[1].Replace("18,211,461", "18,000,000", StringComparison.Ordinal);
        var yesterdaysForms = folder.Write("1/forms.txt", string.Join(Title, forms[..3]));
        todaysForms = folder.Write("2/forms.txt", string.Join(Title, [forms[0], changed, .. forms[2..4]]));
        Load(folder["yesterday"], yesterdaysForms);
        yesterday = PublishedState.Of(folder["yesterday"]);
        FolderCopy.Of(folder["yesterday"], folder["today"]);
        var watch = Stopwatch.StartNew();
        Load(folder["today"], todaysForms);
        Undisturbed = watch.Elapsed;
        today = PublishedState.Of(folder["today"]);
        Assert.NotEqual(yesterday, today);
    }

    /// <summary>Every step a load can be stopped at, in order.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        "archived", "extracted", "built", "committed", "checkpointed", "copied", "renamed", "pointed", "published",
    ];

    /// <summary>How long today's load takes if nobody kills it.</summary>
    public TimeSpan Undisturbed { get; }

    public void Dispose() => folder.Dispose();

    /// <summary>Kills a load at a step.</summary>
    public KillResult At(string step) => Kill(step, step, process =>
    {
        while (process.StandardError.ReadLine() is { } line)
            if (line == step) return;
    });

    /// <summary>Kills a load some time after its start.</summary>
    public KillResult After(TimeSpan delay) => Kill(
        string.Create(CultureInfo.InvariantCulture, $"{delay.TotalMilliseconds:0} ms"), "", process =>
        {
            process.StandardError.ReadToEndAsync();
            process.WaitForExit(delay);
        });

    private KillResult Kill(string point, string pauseAt, Action<Process> wait)
    {
        var data = folder[Guid.NewGuid().ToString("N")];
        FolderCopy.Of(folder["yesterday"], data);
        var wasKilled = Interrupt(data, pauseAt, wait);
        var seen = PublishedState.Of(data);
        var next = pauseAt.Length > 0 ? Perfetl.Run(data, "load", todaysForms) : LoadHere(data);
        var fault = seen != yesterday && seen != today ? $"readers see a third state:\n{seen}"
            : next.ExitCode != 0 ? $"the next run ends with {next.ExitCode}: {next.Errors}"
            : PublishedState.Of(data) is var after && after != today ? $"the next run publishes:\n{after}"
            : OpenPackage(data) is { } open ? $"a package stays open: {open}"
            : null;
        Directory.Delete(data, recursive: true);
        return new KillResult(point, wasKilled, seen == today, next.Output, fault);
    }

    // What is told of a kill is looked at at the steps; after a random one only the state is: that needs no program.
    private Outcome LoadHere(string data)
    {
        try
        {
            new Nights(data).Load(todaysForms);
            return new Outcome(0, "", "", "");
        }
        catch (Exception failure)
        {
            return new Outcome(1, "", failure.ToString(), "");
        }
    }

    private bool Interrupt(string data, string pauseAt, Action<Process> wait)
    {
        using var process = Perfetl.Start(data, Environment.CurrentDirectory, pauseAt, ["load", todaysForms]);
        process.StandardOutput.ReadToEndAsync();
        wait(process);
        var isRunning = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        return isRunning;
    }

    private static string? OpenPackage(string data) => Directory
        .EnumerateDirectories(Path.Combine(data, "packages"))
        .Select(package => File.ReadAllText(Path.Combine(package, "package.json")))
        .FirstOrDefault(state => !state.Contains("\"published\"", StringComparison.Ordinal)
            && !state.Contains("\"aborted\"", StringComparison.Ordinal));

    private static void Load(string data, string forms)
    {
        var outcome = Perfetl.Run(data, "load", forms);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }
}
