using System.Globalization;
using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve.Pages;

/// <summary>The pages for analysts in a real browser.</summary>
[Collection(SiteScene.Shared)]
public sealed class SiteBrowserTests(SiteScene scene)
{
    private static readonly string[] InTheDark =
    [
        "/?year=2022", "/projects/1?year=2023", "/findings?rule=FUND_FISCAL_GT_TOTAL", "/quarantine", "/runs",
        "/source/1?field=project.fiscal", "/query?sql=select+7+--+seven", "/sign-in",
    ];

    private Browser Browser => scene.Browser;

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Pages_AtASize_FitItAndComplainOfNothing(int width, int height)
    {
        await Browser.SizeAsync(width, height);
        var wrong = new List<string>();
        foreach (var path in SitePagesTests.All)
        {
            await scene.GoAsync(path);
            var reach = await Browser.ValueAsync("document.documentElement.scrollWidth");
            if (int.Parse(reach, CultureInfo.InvariantCulture) > width) wrong.Add($"{path} is {reach} wide");
            if (width > 1000) wrong.AddRange((await Barriers.InAsync(Browser)).Select(barrier => $"{path}: {barrier}"));
            await scene.PictureAsync(NameOf(path), width);
        }

        Lines.AssertEqual([], wrong);
        Lines.AssertEqual([], Browser.Errors);
        Assert.Equal("undefined", await Browser.ValueAsync("window.hurt"));
    }

    [Fact]
    public async Task Pages_InTheDark_CanBeRead()
    {
        await Browser.SizeAsync(1366, 768);
        await Browser.DarkenAsync(isDark: true);
        var wrong = new List<string>();
        foreach (var path in InTheDark)
        {
            await scene.GoAsync(path);
            var barriers = await Barriers.InAsync(Browser, Barriers.ContrastOnly);
            wrong.AddRange(barriers.Select(barrier => $"{path}: {barrier}"));
            await scene.PictureAsync(NameOf(path) + "-dark", 1366);
        }

        await Browser.DarkenAsync(isDark: false);
        Lines.AssertEqual([], wrong);
    }

    [Fact]
    public async Task Filter_WithScript_ChangesTheListAndTheAddressWithoutLeavingThePage()
    {
        await Browser.SizeAsync(1366, 768);
        await scene.GoAsync("/projects?year=2022");
        await Browser.ValueAsync("window.stayed = 1");
        await ClickAsync("[...document.querySelectorAll('.facet a')].find(a => a.innerText.includes('1000 万元以上'))");
        await Browser.UntilAsync("document.querySelector('.summary b').innerText", "3");
        Assert.Contains("size=", await Browser.ValueAsync("location.search"), StringComparison.Ordinal);
        // What has just come in is made alive a moment later; until then its links lead away as without script.
        await Browser.UntilAsync("document.querySelectorAll('[class*=htmx-]').length", "0");
        await ClickAsync("[...document.querySelectorAll('th a')].find(a => a.innerText == '项目资金总额')");
        await Browser.UntilAsync("document.querySelector('tbody .n .source').innerText", "1,805.25");
        Assert.Equal("1", await Browser.ValueAsync("window.stayed"));
        await Browser.UntilAsync("document.querySelectorAll('.copy').length", "1");
        Assert.Empty(Browser.Errors);
    }

    [Fact]
    public async Task Document_GivenUpOnThePage_WaitsNoLongerAndIsToldWithWhoAndWhy()
    {
        await Browser.SizeAsync(1366, 768);
        await scene.GoAsync("/quarantine");
        var waiting = await TextAsync();
        Assert.Contains("约1800万", waiting, StringComparison.Ordinal);
        Assert.Contains("下一步：请部门按原因改正后重新提交；不再需要的请放弃", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("perfetl ", waiting, StringComparison.Ordinal);
        await Browser.LeaveByAsync(
            "[...document.querySelectorAll('.waiting a')].find(a => a.innerText == '看原件').click()");
        var sheets = await Browser.ValueAsync("document.querySelector('.sheets').innerText");
        Assert.Contains("约1800万", sheets, StringComparison.Ordinal);
        await scene.GoAsync("/quarantine");
        await SendAsync("complete", "year = '2025', unit = '万元', reason = '按批复'");
        Assert.Contains("已补录并重新读取：入库 0 份，还有 1 份等待处理", await TextAsync(), StringComparison.Ordinal);
        await SendAsync("complete", "year = '25', reason = '按批复'");
        Assert.Contains("“25”不是年度，应在 2000 至 2100 之间", await TextAsync(), StringComparison.Ordinal);
        await SendAsync("drop", "reason = '重复的表'");
        var page = await TextAsync();
        Assert.Contains("已放弃，还有 0 份等待处理", page, StringComparison.Ordinal);
        Assert.Contains("本机@网页 重复的表", page, StringComparison.Ordinal);
        Assert.Contains("隔离区是空的", Perfetl.Run(scene.Data, "quarantine").Output, StringComparison.Ordinal);
        await scene.GoAsync("/");
        Assert.Contains("隔离区是空的", await TextAsync(), StringComparison.Ordinal);
        Assert.Empty(Browser.Errors);
    }

    [Fact]
    public async Task Chart_InAPage_LeadsFromABarToItsProject()
    {
        await Browser.SizeAsync(1366, 768);
        await scene.GoAsync("/?year=2022");
        await Browser.UntilAsync("String(document.querySelectorAll('svg.live a').length)", "12");
        Assert.Equal("闵行区卫生教育人才引进使用专项经费：4,100.00 万元，占 38.4%",
            await Browser.ValueAsync("document.querySelector('svg.live a title').textContent"));
        await Browser.LeaveByAsync("""
            document.querySelector('svg.live a')
                .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
            """);
        Assert.Contains("1 份申报表", await TextAsync(), StringComparison.Ordinal);
        Assert.Contains("闵行区卫生教育人才引进使用专项经费", await TextAsync(), StringComparison.Ordinal);
        Assert.Empty(Browser.Errors);
    }

    [Theory]
    [InlineData("/?year=2022")]
    [InlineData("/charts/funding?year=2022")]
    public async Task Chart_OnATelephone_CanBeReadAndMovedSideways(string path)
    {
        await Browser.SizeAsync(390, 844);
        await scene.GoAsync(path);
        await Browser.UntilAsync("!!document.querySelector('svg.live text')", "true");
        var smallest = await Browser.ValueAsync("""
            Math.min(...[...document.querySelectorAll('svg.live text')].map(text =>
                parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))
            """);
        Assert.InRange(double.Parse(smallest, CultureInfo.InvariantCulture), 9, 20);
        Assert.Equal("true", await Browser.ValueAsync(
            "(pan => pan.scrollWidth > pan.clientWidth && pan.clientWidth < 390)(document.querySelector('.pan'))"));
        Assert.Equal("390", await Browser.ValueAsync("document.documentElement.scrollWidth"));
    }

    // Fills the form of an order in and sends it: "year = '2025', reason = '按批复'".
    private async Task SendAsync(string order, string values)
    {
        var form = $"document.querySelector('.why form[action$={order}]')";
        foreach (var value in values.Split(", "))
        {
            var (name, text) = (value.Split(" = ")[0], value.Split(" = ")[1]);
            await Browser.ValueAsync($"{form}.elements['{name}'].value = {text}");
        }

        await Browser.LeaveByAsync($"{form}.requestSubmit()");
    }

    private Task<string> TextAsync() => Browser.ValueAsync("document.body.innerText");

    private Task<string> ClickAsync(string what) => Browser.ValueAsync($"{what}.click()");

    private static string NameOf(string path) => path.Split('?')[0].Trim('/').Replace('/', '-')
        is { Length: > 0 } name ? name + (path.EndsWith("2024", StringComparison.Ordinal) ? "-hostile" : "")
            + (path.Contains("rule=", StringComparison.Ordinal) ? "-rule" : "") : "overview";
}
