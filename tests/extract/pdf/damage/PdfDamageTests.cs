using System.Globalization;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Workers;
using Xunit.Abstractions;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Nothing silently wrong, no hang, no crash: damages of the samples of every producer.</summary>
/// <remarks>Always the same ones; <c>DAMAGE_SEED=7</c> in the environment throws other dice.</remarks>
public sealed class PdfDamageTests(ITestOutputHelper output)
{
    private const int Times = 1_500;
    private const double Tolerated = 0.005;

    // A file without a fault that lost the line between two rows: the page really shows one row.
    private const double ToleratedOfObjects = 0.02;
    private const long MostAllocated = 64 * 1024 * 1024;

    private static readonly int Seed =
        int.Parse(Environment.GetEnvironmentVariable("DAMAGE_SEED") ?? "2022", CultureInfo.InvariantCulture);

    [Fact]
    public void Read_DamagedSamples_AreExactOrRefusedOrAsPrinted()
    {
        using var pool = new ReaderPool(new PdfLimits());
        var run = new FuzzRun(Seed, pool);
        run.Run(Times);
        output.WriteLine(run.Table);
        var (bytes, objects) = (run.SilentIn(FuzzRun.IsOfBytes), run.SilentIn(FuzzRun.IsOfObjects));
        output.WriteLine($"silent: damaged bytes {bytes}, edited objects {objects}, "
            + $"changed characters {run.SilentIn(FuzzRun.IsOfCharacters)}");
        output.WriteLine($"slowest: {run.Slowest}");
        output.WriteLine($"most allocated: {run.Largest}");
        foreach (var silent in run.Silent) output.WriteLine(silent);

        Assert.True(run.Slowest.Time < TimeSpan.FromSeconds(2), $"{run.Slowest}");
        Assert.True(run.Largest.Bytes <= MostAllocated, $"{run.Largest}");
        Assert.True(bytes.Value <= Tolerated, $"{bytes} silent:\n{string.Join('\n', run.Silent)}");
        Assert.True(objects.Value <= ToleratedOfObjects, $"{objects} silent:\n{string.Join('\n', run.Silent)}");
    }
}
