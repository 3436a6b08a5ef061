using Xunit.Abstractions;

namespace PerfEtl.Tests.Faults;

/// <summary>Readers may die in the middle of any document: the load is what it would have been.</summary>
public sealed class ReaderKillTests(ITestOutputHelper output)
{
    private const int Kills = 20;

    [Fact]
    public void Load_ReadersKilledInTheMiddle_LosesAndDoublesNothing()
    {
        using var run = new ReaderKillRun(seed: 2022);
        run.Run(Kills);
        output.WriteLine($"{run.Kills} killed in {run.Loads} loads");
        Lines.AssertEqual([], run.Faults);
    }
}
