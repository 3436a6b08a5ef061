using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Serve.Accounts;

namespace PerfEtl.Tests.Serve;

/// <summary>What a program may do with a token, and for how long.</summary>
[Collection(ServeSite.Shared)]
public sealed class TokenTests(ServeSite site)
{
    [Theory]
    [InlineData("query", "GET", "/query.json?sql=select 1", 200, "[{")]
    [InlineData("query", "GET", "/projects", 403, "这个令牌不能用于这个地址")]
    [InlineData("query", "GET", "/metrics", 403, "这个令牌不能用于这个地址")]
    [InlineData("query", "POST", "/jobs/ledger/run", 403, "这个令牌不能用于这个地址")]
    [InlineData("read", "GET", "/projects", 200, "<!DOCTYPE html>")]
    [InlineData("read", "GET", "/metrics", 200, "perfetl_publish_age_seconds")]
    [InlineData("read", "POST", "/jobs/ledger/run", 403, "这个令牌不能用于这个地址")]
    [InlineData("all", "POST", "/jobs/ledger/nothing", 404, "没有这样的作业或指令")]
    public async Task Token_OfAScope_OpensNoMore(string scope, string method, string path, int status, string said)
    {
        using var http = site.As(null);
        http.DefaultRequestHeaders.Authorization = new("Bearer", Accounts.Token(site.Data, "operator", scope));
        using var asked = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") asked.Content = new FormUrlEncodedContent([new("target", "nothing")]);
        using var answer = await http.SendAsync(asked);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_ThatHasExpired_OpensNothing()
    {
        var (token, word) = ApiToken.New(TokenScope.All, DateTime.UtcNow.AddSeconds(-1));
        new AccountStore(new DataFolder(site.Data)).Change(all => all.Select(account => account.Name == "operator"
            ? account with { Tokens = [.. account.Tokens, token] } : account));
        using var http = site.As(null);
        http.DefaultRequestHeaders.Authorization = new("Bearer", word);
        using var answer = await http.GetAsync(new Uri("/projects", UriKind.Relative));
        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Contains("请先登录", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
