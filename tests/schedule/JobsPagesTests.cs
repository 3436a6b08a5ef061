using System.Text.RegularExpressions;
using PerfEtl.Tests.Serve;

namespace PerfEtl.Tests.Schedule;

/// <summary>The pages of <c>perfetl serve</c> in a real browser whose clock is in New York.</summary>
public sealed partial class JobsPagesTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private ServeProcess serve = null!;
    private Browser browser = null!;

    private string Data => folder["data"];

    // Pictures are kept where somebody asks for them, to be looked at.
    private static string? Pictures => Environment.GetEnvironmentVariable("PERFETL_TEST_PICTURES");

    private string Site => Address().Match(serve.Said).Groups[1].Value;

    public async Task InitializeAsync()
    {
        folder.Write("appsettings.json", ServeProcess.Settings(
            Overdue.Since(Data, days: 3), more: """ "Serve": { "PathBase": "/perfetl" },"""));
        serve = new ServeProcess(folder.Path, Data);
        serve.WaitFor("完成：");
        browser = await Browser.OpenAsync();
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
    }

    public void Dispose()
    {
        serve.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Ledger_OfAnOperator_TellsWhyNightsDidNotRunAndRunsOneNow()
    {
        await SignInAsync("operator");
        var page = await browser.ValueAsync("document.body.innerText");
        Assert.Contains("错过 2 次", page, StringComparison.Ordinal);
        Assert.Contains("程序没有运行（", page, StringComparison.Ordinal);
        Assert.Contains("补运行", page, StringComparison.Ordinal);
        Assert.Equal("运行记录", await browser.ValueAsync("document.querySelector('.navbar li.active').innerText.trim()"));
        await PictureAsync("ledger");
        await browser.LeaveByAsync(
            "[...document.querySelectorAll('button')].find(b => b.innerText == '立即运行').click()");
        Assert.Equal("已要求运行 nightly。", await browser.ValueAsync("document.querySelector('.told').innerText"));
        serve.WaitFor(() => ServeProcess.Told(Data)[^1] == "manual done", "a run by hand");
        await browser.LeaveByAsync("[...document.querySelectorAll('a')].find(a => a.innerText == '调用').click()");
        await PictureAsync("call");
        Assert.Contains("nightly", await browser.ValueAsync("document.body.innerText"), StringComparison.Ordinal);
        await LookAtHangfiresPagesAsync();
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task Head_UnderAPath_IsAnsweredWithoutABody()
    {
        using var http = new HttpClient();
        foreach (var path in new[] { "/health/live", "/perfetl/health/live", "/perfetl/sign-in" })
        {
            using var answer = await http.SendAsync(
                new HttpRequestMessage(HttpMethod.Head, new Uri(new Uri(Site), path)));
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Ledger_OfAnAnalyst_HasNoButtonsAndNoOrderIsTaken()
    {
        await SignInAsync("analyst");
        Assert.Equal("退出", await browser.ValueAsync(
            "[...document.querySelectorAll('.ledger button')].map(b => b.innerText).join()"));
        await PictureAsync("analyst");
        await browser.ValueAsync("""
            fetch('/perfetl/jobs/ledger/run', { method: 'POST', body: new URLSearchParams({ target: 'nightly' }) })
                .then(answer => { window.answered = answer.status; })
            """);
        string answered;
        do answered = await browser.ValueAsync("window.answered");
        while (answered == "undefined");
        Assert.Equal("403", answered);
        Assert.DoesNotContain("manual", string.Join(' ', ServeProcess.Told(Data)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignInPage_OfAnAccount_IsShownFirst()
    {
        Accounts.Add(Data, "li.si", "analyst");
        await browser.GoAsync(Site + "/jobs/ledger");
        await PictureAsync("sign-in");
        Assert.Contains("账号", await browser.ValueAsync("document.body.innerText"), StringComparison.Ordinal);
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task Pages_OnThisMachine_NeedNoAccountAndSaySo()
    {
        using var http = new HttpClient();
        Assert.Contains("没有设账号，本机的人都可以查看和下指令",
            await http.GetStringAsync(new Uri(Site + "/jobs/ledger")), StringComparison.Ordinal);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, Site + "/jobs/ledger");
        rebound.Headers.Host = "evil.example";
        using var refused = await http.SendAsync(rebound);
        Assert.DoesNotContain("运行记录", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task LookAtHangfiresPagesAsync()
    {
        foreach (var (path, words) in new[]
        {
            ("recurring", "定期作业"), ("servers", "服务器"), ("jobs/succeeded", "完成"), ("", "仪表盘"),
        })
        {
            await browser.GoAsync($"{Site}/jobs/{path}");
            await PictureAsync(path.Length == 0 ? "overview" : path.Replace('/', '-'));
            Assert.Contains(words, await browser.ValueAsync("document.body.innerText"), StringComparison.Ordinal);
            Assert.Equal("0", await browser.ValueAsync("document.querySelectorAll('[data-url]').length"));
        }

        // The clock of the page is that of Shanghai, whatever that of the browser is.
        Assert.Equal(
            "1970-01-01 08:00", await browser.ValueAsync("moment(0, 'X').format('YYYY-MM-DD HH:mm')"));
        Assert.Equal("几秒前", await browser.ValueAsync("moment().subtract(1, 's').fromNow()"));
    }

    private async Task SignInAsync(string role)
    {
        Accounts.Add(Data, role, role);
        await browser.GoAsync(Site + "/jobs/ledger");
        await browser.LeaveByAsync($"document.getElementById('name').value = '{role}'; "
            + $"document.getElementById('password').value = '{Accounts.Password}'; document.forms[0].submit()");
    }

    private async Task PictureAsync(string name)
    {
        if (Pictures is { Length: > 0 } target) await browser.PictureAsync(Path.Combine(target, name + ".png"));
    }

    [GeneratedRegex(@"网页 (http://\S+?)/，")]
    private static partial Regex Address();
}
