namespace PerfEtl.Tests;

/// <summary>One real <c>perfetl run</c> on the seed; every class of tests that looks at it has a copy of its own.
/// </summary>
public sealed class SeedRun : IDisposable
{
    private static readonly Lazy<SeedRun> Once = new(Run);

    private readonly TemporaryFolder folder = new();

    public SeedRun()
        : this(folder =>
        {
            FolderCopy.Of(Once.Value.Data, folder["data"]);
            return Once.Value.First;
        })
    {
    }

    private SeedRun(Func<TemporaryFolder, Outcome> fill) => First = fill(folder);

    private static SeedRun Run()
    {
        var run = new SeedRun(folder => Perfetl.Run(folder["data"], "run"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => run.Dispose();
        return run;
    }

    /// <summary>The data folder.</summary>
    internal string Data => folder["data"];

    /// <summary>What the run printed; it names the folder that it ran in.</summary>
    internal Outcome First { get; }

    public void Dispose() => folder.Dispose();
}
