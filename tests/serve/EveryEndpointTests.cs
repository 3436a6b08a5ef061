using Hangfire.InMemory;
using Microsoft.AspNetCore.Routing;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Notify;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve;

namespace PerfEtl.Tests.Serve;

/// <summary>Every address that the host knows, so that a new one is looked at without being named here.</summary>
[Collection(ServeSite.Shared)]
public sealed class EveryEndpointTests(ServeSite site)
{
    private static readonly string[] Open = ["/sign-in", "/sign-in.css", "/health/live"];

    private static readonly Dictionary<string, string> Values = new()
    {
        ["name"] = "x",
        ["order"] = "run",
        ["path"] = "stats",
    };

    [Fact]
    public async Task Address_WithoutSignIn_IsClosed()
    {
        using var http = site.As(null);
        var told = new List<string>();
        foreach (var (method, path) in Addresses())
        {
            using var answer = await http.SendAsync(new HttpRequestMessage(method, new Uri(path, UriKind.Relative)));
            var isOpen = (int)answer.StatusCode is not (401 or 403);
            if (isOpen != (Open.Contains(path) && method == HttpMethod.Get))
                told.Add($"{method} {path}: {(int)answer.StatusCode}");
        }

        Lines.AssertEqual([], told);
    }

    [Fact]
    public async Task Address_WithoutSignIn_SendsABrowserToSignIn()
    {
        using var http = site.As(null);
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var paths = Addresses().Where(one => one.Method == HttpMethod.Get).Select(one => one.Path);
        foreach (var path in paths.Except(Open))
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True((int)answer.StatusCode == 302, $"{path}: {answer.StatusCode}");
            Assert.StartsWith("/sign-in?back=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Address_ForSomebodyOfOneDepartment_ShowsNothingOfAnother()
    {
        using var http = site.As("department");
        foreach (var (_, path) in Addresses().Where(one => one.Method == HttpMethod.Get))
        {
            var query = path.StartsWith("/query", StringComparison.Ordinal)
                ? "?sql=" + Uri.EscapeDataString("from mart_funding") : "";
            using var answer = await http.GetAsync(new Uri(path + query, UriKind.Relative));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.True(
                bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(TwoDepartments.Mark)) < 0, path);
        }
    }

    [Fact]
    public async Task Address_ByHead_AnswersAsByGetWithoutItsBody()
    {
        using var http = site.As("analyst");
        var told = new List<string>();
        foreach (var path in Addresses().Where(one => one.Method == HttpMethod.Get).Select(one => one.Path))
        {
            using var got = await http.GetAsync(new Uri(path, UriKind.Relative));
            using var head = await http.SendAsync(
                new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative)));
            if (head.StatusCode != got.StatusCode || (await head.Content.ReadAsByteArrayAsync()).Length > 0)
                told.Add($"{path}: {(int)head.StatusCode} for {(int)got.StatusCode}");
        }

        Lines.AssertEqual([], told);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Address_ByAnyMethod_WithoutSignIn_IsAnsweredWithoutAMishap(string method)
    {
        using var http = site.As(null);
        var told = new List<string>();
        foreach (var path in Addresses().Select(one => one.Path).Distinct())
        {
            using var answer = await http.SendAsync(
                new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)));
            if ((int)answer.StatusCode >= 500) told.Add($"{path}: {(int)answer.StatusCode}");
        }

        Lines.AssertEqual([], told);
    }

    // Made once and never disposed of: Hangfire keeps the log of the first host in a program.
    private static readonly Lazy<IReadOnlyList<(HttpMethod Method, string Path)>> Found = new(Find);

    private static IReadOnlyList<(HttpMethod Method, string Path)> Addresses() => Found.Value;

    private static IReadOnlyList<(HttpMethod Method, string Path)> Find()
    {
        using var folder = new TemporaryFolder();
        var (data, settings) = (new DataFolder(folder.Path), new Settings());
        var ledger = new RunLedger(data, TimeProvider.System);
        var runner = new JobRunner(
            ledger, [], [], new Notifier(settings.Notify, ledger), TimeProvider.System);
        var host = ServeHost.Build(data, settings, runner, new InMemoryStorage());
        var routes = ((IEndpointRouteBuilder)host).DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>().ToList();
        Assert.True(routes.Count > 10);
        return [.. routes.SelectMany(route =>
            (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .Select(method => (new HttpMethod(method), PathOf(route)))).Distinct()];
    }

    private static string PathOf(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments
        .Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter =>
                Values.GetValueOrDefault(parameter.Name, "1"),
            _ => "",
        }))));
}
