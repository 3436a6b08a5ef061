using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Asks at a fixed rate, whether or not answers come; latency counts from when a question was due.</summary>
internal sealed class OpenLoad(HttpClient http)
{
    private readonly ConcurrentBag<double> latencies = [];
    private readonly ConcurrentQueue<string> failures = new();

    /// <summary>Looks at each answer: what is wrong with it, or null.</summary>
    public Func<string, string?> Look { get; init; } = _ => null;

    /// <summary>What failed, and why.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    /// <summary>Asks.</summary>
    /// <param name="rate">So often a second.</param>
    /// <param name="duration">So long.</param>
    /// <param name="address">The address of each question, by its number.</param>
    /// <param name="stop">Ends it early.</param>
    public async Task RunAsync(
        double rate, TimeSpan duration, Func<int, string> address, CancellationToken stop = default)
    {
        var asked = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var due = TimeSpan.FromSeconds(number / rate);
            if (due >= duration) break;
            var early = due - clock.Elapsed;
            if (early > TimeSpan.Zero) await Task.Delay(early, CancellationToken.None);
            asked.Add(AskAsync(address(number), clock, due));
        }

        await Task.WhenAll(asked);
    }

    /// <summary>The latency in milliseconds below which this share of the answers came.</summary>
    public double Percentile(double share)
    {
        var sorted = latencies.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min((int)(share * sorted.Count), sorted.Count - 1)];
    }

    /// <summary>In one line: <c>p50 2.1 · p95 7.4 · p99 12.0 · most 31 ms, 1,000 answers, 0 failed</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"p50 {Percentile(0.5):N1} · p95 {Percentile(0.95):N1} · p99 {Percentile(0.99):N1} · most "
        + $"{Percentile(1):N0} ms, {latencies.Count:N0} answers, {failures.Count} failed");

    private async Task AskAsync(string address, Stopwatch clock, TimeSpan due)
    {
        await Task.Yield();
        try
        {
            using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            latencies.Add((clock.Elapsed - due).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode) failures.Enqueue($"{address}: {(int)answer.StatusCode}");
            else if (Look(text) is { } wrong) failures.Enqueue($"{address}: {wrong}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            failures.Enqueue($"{address}: {failure.Message}");
        }
    }
}
