using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve;

/// <summary>People with accounts in a real browser.</summary>
[Collection(ServeSite.Shared)]
public sealed class SignInBrowserTests(ServeSite site) : IAsyncLifetime
{
    private Browser browser = null!;

    public async Task InitializeAsync()
    {
        browser = await site.BrowserAsync();
        await browser.GoAsync("about:blank");
        await browser.ForgetAsync();
        browser.TakeErrors();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task SignIn_WithTheRightPassword_LeadsToThePageThatWasAskedFor()
    {
        await browser.GoAsync(site.Address + "/projects?year=2022");
        await EnterAsync("analyst", Accounts.Password);
        Assert.Equal("/projects?year=2022", await browser.ValueAsync("location.pathname + location.search"));
        Assert.Equal("analyst", await browser.ValueAsync("document.querySelector('.who span').innerText"));
        await browser.LeaveByAsync("document.querySelector('.who button').click()");
        await browser.GoAsync(site.Address + "/projects?year=2022");
        Assert.Equal("/sign-in", await browser.ValueAsync("location.pathname"));
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task SignIn_AfterFiveWrongPasswords_IsHeldOffEvenWithTheRightOne()
    {
        Accounts.Add(site.Data, "forgetful", "analyst");
        await browser.GoAsync(site.Address + "/sign-in");
        await browser.AnswerAsync("""
            document.getElementById('name').value = 'forgetful';
            Promise.all([1, 2, 3, 4].map(no => {
                const form = new URLSearchParams(new FormData(document.forms[0]));
                form.set('password', 'wrong ' + no);
                return fetch('/sign-in', { method: 'POST', body: form }).then(answer => answer.status);
            })).then(all => all.join())
            """);
        await EnterAsync("forgetful", "wrong 5");
        Assert.Equal("账号或口令不对，请核对后再试。", await WrongAsync());
        await EnterAsync("forgetful", Accounts.Password);
        Assert.Equal("口令连续错了多次，请过五分钟再试。", await WrongAsync());
        Assert.All(browser.TakeErrors(), error => Assert.Matches("status of 4(01|29)", error));
    }

    [Fact]
    public async Task Pages_ForSomebodyOfADepartment_NameNoOther()
    {
        await browser.GoAsync(site.Address + "/");
        await EnterAsync("department", Accounts.Password);
        foreach (var path in new[]
        {
            "/departments", "/projects", "/findings", "/charts/departments", "/query?sql=from mart_funding",
        })
        {
            await browser.GoAsync(site.Address + path);
            var text = await browser.ValueAsync("document.body.innerText");
            Assert.DoesNotContain(TwoDepartments.Mark, text, StringComparison.Ordinal);
            Assert.Contains("只显示您有权查看的部门。", text, StringComparison.Ordinal);
        }

        Assert.Equal("20", await browser.ValueAsync("document.querySelector('#answer .summary b').innerText"));
        await browser.GoAsync(site.Address + "/quarantine");
        Assert.Contains("您的账号只看本部门的数据", await browser.ValueAsync("document.body.innerText"), StringComparison.Ordinal);
        Assert.All(browser.TakeErrors(), error => Assert.Contains("status of 403", error, StringComparison.Ordinal));
    }

    private Task EnterAsync(string name, string password) => browser.LeaveByAsync(
        $"document.getElementById('name').value = '{name}'; "
        + $"document.getElementById('password').value = '{password}'; document.forms[0].requestSubmit()");

    private Task<string> WrongAsync() => browser.ValueAsync("document.querySelector('.wrong').innerText");
}
