using System.Net;
using System.Text.RegularExpressions;
using PerfEtl.Tests.Normalize.Departments;
using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve.Pages;

/// <summary>A real <c>perfetl serve</c> without accounts, and a browser; the seed is loaded, and more.</summary>
/// <remarks>
/// 2023: the first form again, its total raised, then raised again: two versions. 2024: the first form with a name that
/// is markup, turns the writing direction and has 10,000 characters. In quarantine: a form whose total is no number.
/// A department that has filed nothing but the plan of the whole.
/// </remarks>
public sealed partial class SiteScene : IAsyncLifetime, IDisposable
{
    /// <summary>The classes of tests that share one.</summary>
    public const string Shared = "site scene";

    /// <summary>The name of the hostile project, up to its long tail.</summary>
    public const string Hostile = "<script>window.hurt=1</script>\u202E<img src=x onerror=window.hurt=1>";

    private readonly TemporaryFolder folder = new();
    private ServeProcess serve = null!;
    private HttpClient http = null!;

    /// <summary>The browser, whose window is as large as the last test made it.</summary>
    internal Browser Browser { get; private set; } = null!;

    /// <summary>The data folder.</summary>
    internal string Data => folder["data"];

    /// <summary>Where it listens.</summary>
    internal string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var seed = File.ReadAllText(Repository.SeedForms);
        Load("2022.txt", seed);
        Load("整体.txt", DepartmentForms.WithTasks);
        var first = seed[..seed.IndexOf("财政项目支出绩效目标申报表", 40, StringComparison.Ordinal)];
        var next = first.Replace("2022", "2023", StringComparison.Ordinal);
        Load("2023.txt", next.Replace("18,052,461", "19,052,461", StringComparison.Ordinal));
        Load("2023-again.txt", next.Replace("18,052,461", "20,052,461", StringComparison.Ordinal));
        var hostile = Hostile + new string('长', 10_000);
        Load("2024.txt", first.Replace("2022", "2024", StringComparison.Ordinal)
            .Replace("储备人才专项经费", hostile, StringComparison.Ordinal));
        Load("坏表.txt", first.Replace("2022", "2025", StringComparison.Ordinal)
            .Replace("18,052,461", "约1800万", StringComparison.Ordinal), exitCode: 3);
        Directory.CreateDirectory(folder["data/out/reports"]);
        await File.WriteAllTextAsync(folder["data/out/reports/绩效目标月报 2022-12.pdf"], "%PDF-");
        folder.Write("appsettings.json", ServeProcess.Settings("0 0 0 1 1 ?"));
        serve = new ServeProcess(folder.Path, Data);
        serve.WaitFor("网页 http");
        Address = Found().Match(serve.Said).Groups[1].Value;
        http = new HttpClient { BaseAddress = new Uri(Address) };
        Browser = await Browser.OpenAsync();
    }

    public async Task DisposeAsync() => await Browser.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        serve.Dispose();
        folder.Dispose();
    }

    /// <summary>The text of a page, as a program without script sees it, and its status.</summary>
    internal async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The address that a link of a page leads to, found by what stands in the link.</summary>
    internal static string LinkIn(string html, string text)
    {
        var links = Link().Matches(html).Where(link => Tag().Replace(link.Groups[2].Value, "").Contains(
            text, StringComparison.Ordinal)).ToList();
        Assert.True(links.Count > 0, $"No link “{text}”.");
        return WebUtility.HtmlDecode(links[0].Groups[1].Value);
    }

    /// <summary>Opens a page of the site in the browser.</summary>
    internal Task GoAsync(string path) => Browser.GoAsync(Address + path);

    /// <summary>Opens a page until it shows something: after a publish pages may show the one before for a while.
    /// </summary>
    internal async Task GoUntilAsync(string path, string shown)
    {
        for (var tries = 0; ; tries++)
        {
            await GoAsync(path);
            if (await Browser.ValueAsync($"!!({shown})") == "true") return;
            Assert.True(tries < 100, $"{path} does not show {shown}.");
            await Task.Delay(100);
        }
    }

    /// <summary>Keeps a picture where somebody asks for pictures.</summary>
    internal async Task PictureAsync(string name, int width)
    {
        if (Environment.GetEnvironmentVariable("PERFETL_TEST_PICTURES") is { Length: > 0 } target)
            await Browser.PictureAsync(Path.Combine(target, $"{name}-{width}.png"));
    }

    /// <summary>Waits until the audit log holds this.</summary>
    internal void WaitForAudit(string text) => serve.WaitFor(
        () => Directory.GetFiles(folder["data/audit"]).Any(path =>
            File.ReadAllText(path).Contains(text, StringComparison.Ordinal)), text);

    /// <summary>Loads a file while the site is open.</summary>
    internal void Load(string name, string text, int exitCode = 0)
    {
        var load = Perfetl.Run(Data, "load", folder.Write("forms/" + name, text));
        Assert.True(load.ExitCode == exitCode, load.Output + load.Errors);
    }

    [GeneratedRegex(@"网页 (http://[0-9.:]+)")]
    private static partial Regex Found();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
