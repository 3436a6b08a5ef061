using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using PerfEtl.Tests.Load;
using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve;

/// <summary>Pages that are asked for while one snapshot after another is published.</summary>
public sealed partial class PublishedMeanwhileTests : IDisposable
{
    private const int Publishes = 10;
    private const int Readers = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private const decimal First = 1_000_000m;

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentDictionary<string, string> truth = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> seen = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> wrong = new();

    public void Dispose() => folder.Dispose();

    // Each publish raises the total by a yuan: the page's sum, its version and the snapshot it names have to agree.
    [Fact]
    public async Task Pages_WhilePublishing_AreAllAnsweredAndEachOfOneSnapshot()
    {
        var nights = new Nights(folder["data"]);
        Publish(nights, 0);
        folder.Write("appsettings.json", ServeProcess.Settings("0 0 0 1 1 ?"));
        using var serve = new ServeProcess(folder.Path, nights.Data.Root);
        serve.WaitFor("网页 http");
        using var http = new HttpClient { BaseAddress = new Uri(Address().Match(serve.Said).Groups[1].Value) };
        using var stop = new CancellationTokenSource();
        var reading = Enumerable.Range(0, Readers).Select(_ => ReadAsync(http, stop.Token)).ToList();
        for (var number = 1; number <= Publishes; number++) await Task.Run(() => Publish(nights, number));
        serve.WaitFor(() => !wrong.IsEmpty || seen.Keys.Any(
            page => page.EndsWith(Shown(Publishes), StringComparison.Ordinal)), "the last publish on a page");
        await stop.CancelAsync();
        await Task.WhenAll(reading);
        Assert.Empty(wrong);
        Lines.AssertEqual([], seen.Keys.Except(truth.Select(load => $"perfetl-{load.Key}: {load.Value}")));
        Assert.True(seen.Count > 2, $"Pages of {seen.Count} snapshots only.");
    }

    private void Publish(Nights nights, int number) =>
        truth[nights.Load(folder.Write("form.txt", new SmallForm("图书采购") { Total = First + number }.Text)).LoadId] =
            Shown(number);

    private static string Shown(int number) => string.Create(CultureInfo.InvariantCulture,
        $"{First + number:#,0.00} 元 {(number == 0 ? "新增" : $"第 {number + 1} 版")}");

    private async Task ReadAsync(HttpClient http, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var answer = await http.GetAsync(new Uri("/", UriKind.Relative), CancellationToken.None);
            var page = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            if (!answer.IsSuccessStatusCode) wrong.Enqueue($"{(int)answer.StatusCode}: {page}");
            else seen[$"{answer.Headers.GetValues("X-PerfEtl-Snapshot").Single()}: {Total().Match(page).Value} "
                + Version().Match(page).Groups[1].Value] = 0;
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    [GeneratedRegex(@"网页 (http://[0-9.:]+)")]
    private static partial Regex Address();

    [GeneratedRegex("[0-9,]+\\.[0-9]{2} 元")]
    private static partial Regex Total();

    [GeneratedRegex("年度 · (\\S.*?) · ")]
    private static partial Regex Version();
}
