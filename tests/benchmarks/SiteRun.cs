using System.Diagnostics;
using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>What is measured of a site that runs.</summary>
internal sealed class SiteRun(SiteWarehouse warehouse, ServeProcess serve, HttpClient http)
{
    private const double Rate = 200;
    private const double ListRate = 20;
    private const double SearchRate = 5;
    private const double QueryRate = 1;
    private const int Rounds = 3;

    private static readonly string[] Words = ["培训", "人才", "补助 项目", "信息化", "活动", "党建", "满意度", "经费 补贴"];

    private int looked;

    // A little fewer than there are, as some forms may be refused.
    private int ListPages => 1 + (warehouse.Projects / 60);

    /// <summary>Every page alone, all together, through publishes, and the queue of queries.</summary>
    /// <param name="duration">How long a round takes.</param>
    public async Task PagesAsync(TimeSpan duration)
    {
        await TellFirstAsync();
        foreach (var (name, rate, address) in Alone().Append(Together))
            await TellBestAsync(name, rate, duration, address);
        await PublishesAsync(20, Rate / 2);
        await TellAnalystsAsync();
        Console.WriteLine(FormattableString.Invariant($"at the end {serve.Megabytes} MiB"));
    }

    /// <summary>Some pages alone.</summary>
    /// <param name="name">A part of their names.</param>
    /// <param name="duration">How long a round takes.</param>
    public async Task PageAsync(string name, TimeSpan duration)
    {
        await TellFirstAsync();
        foreach (var page in Alone().Append(Together).Where(page => page.Name.Contains(name, StringComparison.Ordinal)))
            await TellBestAsync(page.Name, page.Rate, duration, page.Address);
    }

    /// <summary>Pages through publishes, one after the other.</summary>
    /// <param name="publishes">How many.</param>
    /// <param name="rate">How often a page is asked for, a second.</param>
    public async Task PublishesAsync(int publishes, double rate)
    {
        await TellFirstAsync();
        using var stop = new CancellationTokenSource();
        var load = new OpenLoad(http);
        var asking = load.RunAsync(rate, TimeSpan.FromHours(1), Mixed, stop.Token);
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < publishes; number++) await Task.Run(() => warehouse.PublishAgain(number));
        var seconds = clock.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        await asking;
        foreach (var failure in load.Failures.Take(5)) Console.WriteLine(failure);
        Console.WriteLine(FormattableString.Invariant(
            $"{publishes} publishes in {seconds:0} s at {rate}/s: {load}   load {MachineLoad()}"));
    }

    /// <summary>All pages for a long time.</summary>
    /// <param name="minutes">How long.</param>
    /// <param name="rate">How often a page is asked for, a second.</param>
    public async Task SoakAsync(int minutes, double rate)
    {
        await TellFirstAsync();
        for (var minute = 1; minute <= minutes; minute++)
        {
            var load = new OpenLoad(http);
            await load.RunAsync(rate, TimeSpan.FromMinutes(1), Mixed);
            Console.WriteLine(FormattableString.Invariant($"minute {minute}: {serve.Megabytes} MiB, {load}"));
            foreach (var failure in load.Failures.Take(3)) Console.WriteLine(failure);
        }
    }

    private (string Name, double Rate, Func<int, string> Address) Together => ("as people ask", Rate, Mixed);

    private IEnumerable<(string Name, double Rate, Func<int, string> Address)> Alone() =>
    [
        ("overview", Rate, number => $"/?year={2021 + (number % 2)}"),
        ("project list", ListRate, number => $"/projects?year=2022&page={1 + (number % ListPages)}"),
        ("search", SearchRate, number => $"/projects?q={Words[number % Words.Length]} {number % 977}号"),
        ("a project, first look", Rate, _ => FormattableString.Invariant(
            $"/projects/{1 + (Interlocked.Increment(ref looked) * 7919L % warehouse.Projects)}")),
        ("a department", Rate, number => $"/departments/one?name={Department(number)}"),
        ("findings", ListRate, number => $"/findings?year=2022&page={1 + (number % 500)}"),
        ("query.json", QueryRate, number => $"/query.json?sql=select {number}, sum(total_cny) from mart_funding"),
    ];

    // Of 40 requests one is a search, one a list, one findings; half are projects, the others overview and departments.
    private string Mixed(int number) => Address((number % 40) switch
    {
        0 => "project list",
        1 => "search",
        2 => "findings",
        < 20 => "a project, first look",
        < 30 => "overview",
        _ => "a department",
    }, number);

    private string Address(string page, int number) => Alone().First(one => one.Name == page).Address(number);

    private string Department(int number) =>
        FormattableString.Invariant($"中共上海市闵行区委组织部第{number % warehouse.Departments}处");

    private async Task TellFirstAsync()
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
            if (answer.IsSuccessStatusCode) break;
            if (answer.Headers.RetryAfter is null) answer.EnsureSuccessStatusCode();
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        Console.WriteLine(FormattableString.Invariant(
            $"first page {clock.Elapsed.TotalSeconds:0.00} s, then {serve.Megabytes} MiB"));
    }

    // The best of several, as other work takes the cores away now and then.
    private async Task TellBestAsync(string name, double rate, TimeSpan duration, Func<int, string> address)
    {
        OpenLoad? best = null;
        for (var round = 0; round < Rounds; round++)
        {
            var load = new OpenLoad(http);
            await load.RunAsync(rate, duration, number => address((round * 100_003) + number));
            foreach (var failure in load.Failures.Take(3)) Console.WriteLine(failure);
            if (best is null || load.Percentile(0.95) < best.Percentile(0.95)) best = load;
        }

        Console.WriteLine(FormattableString.Invariant($"{name,-24} {rate,3}/s  {best}   load {MachineLoad()}"));
    }

    private async Task TellAnalystsAsync()
    {
        var clock = Stopwatch.StartNew();
        var waits = await Task.WhenAll(warehouse.Tokens.Select(async token =>
        {
            using var asked = new HttpRequestMessage(
                HttpMethod.Get, "/query.json?sql=select count(*) from mart_indicator");
            asked.Headers.Authorization = new("Bearer", token);
            using var answer = await http.SendAsync(asked);
            answer.EnsureSuccessStatusCode();
            return clock.Elapsed.TotalSeconds;
        }));
        var (median, longest) = (waits.Order().ElementAt(waits.Length / 2), waits.Max());
        Console.WriteLine(FormattableString.Invariant(
            $"{waits.Length} analysts at once: median {median:0.0} s, longest {longest:0.0} s"));
    }

    private static string MachineLoad() =>
        OperatingSystem.IsLinux() ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
