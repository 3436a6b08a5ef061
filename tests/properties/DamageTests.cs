using System.Diagnostics;
using Xunit.Abstractions;

namespace PerfEtl.Tests.Properties;

/// <summary>Nothing silently wrong: 5,000 damages of the real forms.</summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    private const int Times = 5_000;
    private const double ToleratedRate = 0.005;

    private static readonly DamageKind[] Kinds = Enum.GetValues<DamageKind>();

    [Fact]
    public void Read_DamagedSeed_IsExactOrReportedOrQuarantined()
    {
        var (damager, slowest) = (new Damager(2022), TimeSpan.Zero);
        var verdicts = new List<Verdict>();
        for (var time = 0; time < Times; time++)
        {
            var window = SeedWindow.All[time / Kinds.Length % SeedWindow.All.Count];
            var damage = damager.Next(Kinds[time % Kinds.Length], window);
            var clock = Stopwatch.StartNew();
            verdicts.Add(DamageJudge.Judge(damage, window));
            if (time > 0 && clock.Elapsed > slowest) slowest = clock.Elapsed;
        }

        var silent = verdicts.Where(verdict => verdict.Outcome == DamageOutcome.Silent).ToList();
        var visible = verdicts.Count(verdict => verdict.Outcome != DamageOutcome.Exact && verdict.CouldBeSeen);
        var rate = (double)silent.Count / visible;
        output.WriteLine(TableOf(verdicts));
        output.WriteLine($"silent {silent.Count} of {visible} visible = {rate:P2}; slowest text {slowest.TotalMilliseconds:0} ms");
        silent.ForEach(verdict => output.WriteLine($"{verdict}"));

        if (Environment.GetEnvironmentVariable("DAMAGE_LOG") is { } log)
        {
            File.WriteAllLines(log, verdicts.Select(verdict => $"{verdict.Outcome} {verdict.CouldBeSeen} {verdict}"));
        }

        Assert.True(slowest < TimeSpan.FromSeconds(2), $"one damaged text took {slowest}");
        Assert.True(rate <= ToleratedRate, $"{silent.Count} of {visible} visible damages are silent: {rate:P2}");
    }

    private static string TableOf(IReadOnlyList<Verdict> verdicts)
    {
        var outcomes = Enum.GetValues<DamageOutcome>();
        string Row(string title, IEnumerable<Verdict> some) => $"{title,-16}" + string.Concat(
            some.CountBy(verdict => verdict.Outcome).ToDictionary() is var counts
                ? outcomes.Select(outcome => $"{counts.GetValueOrDefault(outcome),12}") : []);
        return string.Join('\n',
        [
            $"{"damage",-16}" + string.Concat(outcomes.Select(outcome => $"{outcome,12}")),
            .. verdicts.GroupBy(verdict => verdict.Damage.Kind).Select(kind => Row($"{kind.Key}", kind)),
            Row("all", verdicts),
        ]);
    }
}
