namespace PerfEtl.Tests;

/// <summary>One real <c>perfetl run</c> on the seed, shared by the tests that look at what it left.</summary>
public sealed class SeedRun : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SeedRun() => First = Perfetl.Run(Data, "run");

    /// <summary>The data folder.</summary>
    internal string Data => folder["data"];

    /// <summary>What the run printed.</summary>
    internal Outcome First { get; }

    public void Dispose() => folder.Dispose();
}
