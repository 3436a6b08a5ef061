using System.Diagnostics;
using System.Text.Json;

namespace PerfEtl.Tests.Serve;

/// <summary>TLS, a proxy that signs people in, the log for programs, and an address that is taken.</summary>
public sealed class SecureSiteTests(SecureSite site) : IClassFixture<SecureSite>
{
    [Fact]
    public async Task Answer_OverTls_TellsBrowsersToStayWithIt()
    {
        using var http = site.From("127.0.0.1");
        using var answer = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Theory]
    [InlineData("127.0.0.2", "operator", 200, "operator（操作员）")]
    [InlineData("127.0.0.2", "nobody", 401, "请先登录")]
    [InlineData("127.0.0.1", "operator", 403, "请求头 X-Remote-User 只能由设置 Serve:Proxies 里的代理发出")]
    public async Task SignIn_ByAProxysHeader_HoldsFromATrustedAddressOnly(
        string from, string name, int status, string said)
    {
        using var http = site.From(from);
        http.DefaultRequestHeaders.Add("X-Remote-User", name);
        using var answer = await http.GetAsync(new Uri("/jobs/ledger", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_InJson_CarriesTheLoadOfARun()
    {
        using var http = site.From("127.0.0.1");
        http.DefaultRequestHeaders.Authorization = new("Bearer", Accounts.Token(site.Data, "operator"));
        using var order = new FormUrlEncodedContent([new("target", "nightly")]);
        using var answer = await http.PostAsync(new Uri("/jobs/ledger/run", UriKind.Relative), order);
        Assert.Equal(302, (int)answer.StatusCode);
        site.Serve.WaitFor("\"load_id\":\"");
        var ended = Log().Single(line => line.TryGetProperty("load_id", out _));
        var snapshot = File.ReadAllText(Path.Combine(site.Data, "published", "CURRENT")).Trim();
        Assert.Equal($"perfetl-{ended.GetProperty("load_id").GetString()}.duckdb", snapshot);
        Assert.Equal(("PerfEtl", "nightly", "Done"), (
            ended.GetProperty("Category").GetString(), ended.GetProperty("job").GetString(),
            ended.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Failure_ThatNobodyForesaw_IsASentenceWithTheNumberOfItsLineInTheLog()
    {
        var accounts = Path.Combine(site.Data, "serve", "accounts.json");
        var kept = File.ReadAllText(accounts);
        File.WriteAllText(accounts, "garbled");
        using var http = site.From("127.0.0.1");
        using var answer = await http.GetAsync(new Uri("/projects", UriKind.Relative));
        File.WriteAllText(accounts, kept);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(500, (int)answer.StatusCode);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.StartsWith("{\"error\":\"程序出了意外的错误，已经记下，编号 ", text, StringComparison.Ordinal);
        var number = text.Split("编号 ")[1].Split('。')[0];
        site.Serve.WaitFor($"\"RequestId\":\"{number}\"");
        Assert.Contains(Log(), line => line.GetProperty("Message").GetString()!.EndsWith(
            $"failed, request {number}", StringComparison.Ordinal));
    }

    private List<JsonElement> Log() =>
        [.. site.Serve.Said.Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    public async Task Serve_OnAnAddressThatIsTaken_SaysSoAndEnds()
    {
        var start = new ProcessStartInfo(
            "dotnet", [Perfetl.Program, "serve", "--data", Path.Combine(site.Home, "other")])
        {
            WorkingDirectory = site.Home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PERFETL__Serve__Url"] = site.Address;
        using var serve = Process.Start(start)!;
        var output = serve.StandardOutput.ReadToEndAsync();
        var errors = await serve.StandardError.ReadToEndAsync();
        await serve.WaitForExitAsync();
        Assert.Equal(2, serve.ExitCode);
        Assert.Contains($"{site.Address} 不能用来监听（已被别的程序占用", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors + await output, StringComparison.Ordinal);
    }
}
