using System.Collections.Concurrent;

namespace PerfEtl.Tests.Faults;

/// <summary>Many kills: every step once, then random times from the start to after the end of a load.</summary>
internal sealed class KillRun(KillScene scene, int seed)
{
    // The last third of a delay lies behind the end, for a load that takes longer than the measured one.
    private const double LongestDelay = 1.3;

    private const int AtOnce = 2;

    private readonly ConcurrentQueue<KillResult> results = new();

    /// <summary>What became of each kill, also of those that came too late.</summary>
    public IReadOnlyCollection<KillResult> Results => results;

    /// <summary>Runs until so many processes were killed before their end.</summary>
    public void Run(int kills)
    {
        var random = new Random(seed);
        var attempts = KillScene.Steps.Select<string, Func<KillResult>>(step => () => scene.At(step)).ToList();
        while (results.Count(result => result.WasKilled) is var done && done < kills)
        {
            while (attempts.Count < kills - done)
            {
                var delay = scene.Undisturbed * (random.NextDouble() * LongestDelay);
                attempts.Add(() => scene.After(delay));
            }

            Parallel.ForEach(
                Partitioner.Create(attempts, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, attempt => results.Enqueue(attempt()));
            attempts.Clear();
        }
    }
}
