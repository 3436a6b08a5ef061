using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve.Pages;

/// <summary>The site without a mouse, and without script.</summary>
[Collection(SiteScene.Shared)]
public sealed class KeyboardTests(SiteScene scene)
{
    private const string Here = "document.activeElement";

    private Browser Browser => scene.Browser;

    [Fact]
    public async Task Project_FoundBySearchAndFacetWithKeysOnly_IsOpened()
    {
        await Browser.SizeAsync(1366, 768);
        await scene.GoAsync("/?year=2022");
        Assert.Equal(3, await TabToAsync($"{Here}.name == 'q'"));
        await Browser.TypeAsync("人才");
        await Browser.LeaveByKeyAsync("Enter");
        var found = await Browser.ValueAsync("document.querySelector('.summary b').innerText");
        await TabToAsync($"{Here}.closest('.facet') && {Here}.innerText.includes('1000 万元以上')");
        await Browser.PressAsync("Enter");
        await Browser.UntilAsync("location.search.includes('size=')", "true");
        await Browser.UntilAsync($"document.querySelector('.summary b').innerText != '{found}'", "true");
        await Browser.UntilAsync($"{Here}.className", "results");
        await TabToAsync($"{Here}.closest('tbody .name')");
        var name = await Browser.ValueAsync($"{Here}.innerText");
        await Browser.LeaveByKeyAsync("Enter");
        Assert.Equal(name, await Browser.ValueAsync("document.querySelector('h1').innerText"));
        Assert.Empty(Browser.Errors);
    }

    [Fact]
    public async Task Editor_LeftByTab_LetsTheKeyboardGoOn()
    {
        await scene.GoAsync("/query");
        await TabToAsync($"{Here}.closest('.CodeMirror')");
        await Browser.TypeAsync("select 1 ");
        await Browser.PressAsync("Tab");
        Assert.Equal("运行", await Browser.ValueAsync($"{Here}.innerText"));
    }

    [Fact]
    public async Task List_WithoutScript_IsFilteredSortedAndPagedByItsLinks()
    {
        await Browser.ScriptAsync(isOn: false);
        try
        {
            await scene.GoAsync("/projects?year=2022");
            await FollowAsync("1000 万元以上");
            Assert.Equal("3", await Browser.ValueAsync("document.querySelector('.summary b').innerText"));
            await FollowAsync("项目资金总额");
            Assert.Equal("1,805.25", await Browser.ValueAsync("document.querySelector('tbody .n .source').innerText"));
        }
        finally
        {
            await Browser.ScriptAsync(isOn: true);
        }
    }

    private Task FollowAsync(string text) => Browser.LeaveByAsync(
        $"[...document.querySelectorAll('main a')].find(a => a.innerText.includes('{text}')).click()");

    // How many times Tab was pressed; where it stops, the place can be seen.
    private async Task<int> TabToAsync(string isThere)
    {
        for (var pressed = 1; pressed < 80; pressed++)
        {
            await Browser.PressAsync("Tab");
            if (await Browser.ValueAsync($"!!({isThere})") != "true") continue;
            Assert.NotEqual("none", await Browser.ValueAsync(
                $"getComputedStyle({Here}.closest('.CodeMirror') ?? {Here}).outlineStyle"));
            return pressed;
        }

        throw new Xunit.Sdk.XunitException($"No Tab leads to {isThere}.");
    }
}
