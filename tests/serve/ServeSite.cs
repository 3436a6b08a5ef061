using System.Text.RegularExpressions;
using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve;

/// <summary>A real <c>perfetl serve</c> over the data of two departments, with accounts; nothing is due.</summary>
public sealed partial class ServeSite : IDisposable, IAsyncLifetime
{
    /// <summary>The classes of tests that share one.</summary>
    public const string Shared = "serve site";

    /// <summary>What a query may take that is to be killed.</summary>
    public const int Seconds = 2;

    private readonly TwoDepartments two = new();
    private readonly TemporaryFolder home = new();
    private readonly ServeProcess serve;
    private Browser? browser;

    public ServeSite()
    {
        Accounts.Add(two.Data, "analyst", "analyst");
        Accounts.Add(two.Data, "other", "analyst");
        Accounts.Add(two.Data, "operator", "operator");
        Accounts.Add(two.Data, "department", "operator", TwoDepartments.Own);
        home.Write("appsettings.json", ServeProcess.Settings("0 0 0 1 1 ?", more:
            """ "Query": { "Seconds": 30, "MemoryMegabytes": 512, "Workers": 4, "WorkersOfOne": 3 },"""));
        serve = new ServeProcess(home.Path, two.Data);
        serve.WaitFor("网页 http");
        Address = Found().Match(serve.Said).Groups[1].Value;
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:43210</c>.</summary>
    internal string Address { get; }

    /// <summary>The data folder.</summary>
    internal string Data => two.Data;

    /// <summary>The process, to look at its memory.</summary>
    internal ServeProcess Process => serve;

    /// <summary>A program that is signed in as an account, or as nobody.</summary>
    internal HttpClient As(string? name)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Address),
        };
        if (name is not null) http.DefaultRequestHeaders.Authorization = new("Bearer", TokenOf(name));
        return http;
    }

    /// <summary>The whole answer to a query in a format, and its status.</summary>
    internal async Task<(int Status, string Text)> QueryAsync(string? name, string sql, string more = "")
    {
        using var http = As(name);
        using var answer = await http.GetAsync(
            new Uri($"/query.json?sql={Uri.EscapeDataString(sql)}{more}", UriKind.Relative));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A browser, which all tests share and the first one opens.</summary>
    internal async Task<Browser> BrowserAsync() => browser ??= await Browser.OpenAsync();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
    }

    public void Dispose()
    {
        serve.Dispose();
        home.Dispose();
        two.Dispose();
    }

    private readonly Dictionary<string, string> tokens = [];

    private string TokenOf(string name)
    {
        lock (tokens)
        {
            if (!tokens.TryGetValue(name, out var token))
                tokens[name] = token = Accounts.Token(two.Data, name);
            return token;
        }
    }

    [GeneratedRegex(@"网页 (http\S+?)/，")]
    private static partial Regex Found();
}

/// <summary>One site for all classes that only ask it.</summary>
[CollectionDefinition(ServeSite.Shared)]
public sealed class ServeSiteGroup : ICollectionFixture<ServeSite>;
