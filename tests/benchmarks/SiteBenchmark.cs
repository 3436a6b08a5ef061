using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>The pages of a large warehouse at 200 requests a second, through publishes, and for a long time.</summary>
internal static partial class SiteBenchmark
{
    // The first page waits for the tables of all declarations.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="arguments">
    /// <c>--count N</c> declarations, <c>--seconds N</c> a round and page, <c>--page TEXT</c> only pages with it in
    /// their name, <c>--soak MINUTES</c>, <c>--keep FOLDER</c>, <c>--publishes N</c> and nothing else; both at
    /// <c>--rate N</c> pages a second.
    /// </param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var kept = Text(arguments, "--keep");
        using var warehouse = new SiteWarehouse(Number(arguments, "--count") ?? 100_000, kept);
        using var serve = warehouse.Serve();
        serve.WaitFor("网页 http");
        using var http = new HttpClient
        {
            BaseAddress = new Uri(Address().Match(serve.Said).Groups[1].Value),
            Timeout = Longest,
        };
        http.DefaultRequestHeaders.Authorization = new("Bearer", warehouse.Tokens[0]);
        var run = new SiteRun(warehouse, serve, http);
        var round = TimeSpan.FromSeconds(Number(arguments, "--seconds") ?? 10);
        Console.WriteLine(FormattableString.Invariant($"idle {serve.Megabytes} MiB"));
        (Number(arguments, "--soak") is { } minutes ? run.SoakAsync(minutes, Number(arguments, "--rate") ?? 200)
            : Number(arguments, "--publishes") is { } publishes
                ? run.PublishesAsync(publishes, Number(arguments, "--rate") ?? 100)
            : Text(arguments, "--page") is { } page ? run.PageAsync(page, round)
            : run.PagesAsync(round)).GetAwaiter().GetResult();
        return 0;
    }

    private static string? Text(IReadOnlyList<string> arguments, string option) =>
        arguments.SkipWhile(argument => argument != option).Skip(1).FirstOrDefault();

    private static int? Number(IReadOnlyList<string> arguments, string option) =>
        Text(arguments, option) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"网页 (http://[0-9.:]+)")]
    private static partial Regex Address();
}
