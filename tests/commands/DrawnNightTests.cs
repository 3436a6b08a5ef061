using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Commands;

/// <summary>A night without new data draws nothing; one with new data, or whose files are not there, does.</summary>
public sealed class DrawnNightTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_WithoutNewData_LeavesWhatWasDrawn()
    {
        var first = Run();
        var second = Run();
        Assert.Equal(first.Times, second.Times);
        Assert.Equal(Places(first.Summary), Places(second.Summary));

        // Somebody wrote into one file and removed another: all are drawn again.
        File.Delete(folder["data/out/charts/funding.svg"]);
        File.WriteAllText(Report, "x");
        var third = Run();
        Assert.All(third.Times.Zip(first.Times), times => Assert.True(times.First > times.Second));
        Assert.StartsWith("%PDF-", File.ReadAllText(Report), StringComparison.Ordinal);

        // Loaded by hand at noon: the night itself finds nothing new, and draws what noon brought.
        var more = folder.Write("更多.txt", new SmallForm("路灯更换").Text);
        Assert.Equal(0, Perfetl.Run(folder["data"], "load", more).ExitCode);
        Assert.Contains("路灯更换", File.ReadAllText(Run().Files[1]), StringComparison.Ordinal);
    }

    private string Report => Directory.GetFiles(folder["data/out/reports"], "*.pdf").Single();

    private (string Summary, string[] Files, DateTime[] Times) Run()
    {
        var outcome = Perfetl.Run(folder["data"], "run");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        string[] files = [folder["data/out/charts/funding.png"], folder["data/out/charts/funding.svg"], Report];
        return (outcome.Output, files, [.. files.Select(File.GetLastWriteTimeUtc)]);
    }

    private static string[] Places(string summary) => [.. summary.Split('\n')
        .Where(line => line.StartsWith("  图表", StringComparison.Ordinal)
            || line.StartsWith("  月报", StringComparison.Ordinal))];
}
