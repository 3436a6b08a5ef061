namespace PerfEtl.Tests.Faults;

/// <summary>Readers are never disturbed by a publish, and never see half of one.</summary>
public sealed class ReaderTests : IDisposable
{
    private const int Publishes = 8;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Query_DuringPublishes_IsAnsweredFromExactlyOneSnapshot()
    {
        var run = new ReaderRun(folder.Path, readers: 3);
        run.Run(Publishes);
        Assert.Empty(run.Failures);
        Assert.Empty(run.Wrong);
        Assert.InRange(run.Snapshots, 3, Publishes + 1);
        Assert.InRange(run.Queries, 10 * Publishes, int.MaxValue);
    }
}
