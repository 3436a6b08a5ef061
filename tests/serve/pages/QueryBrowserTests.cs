using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve.Pages;

/// <summary>The SQL page in a real browser.</summary>
[Collection(SiteScene.Shared)]
public sealed class QueryBrowserTests(SiteScene scene)
{
    private const string Hints = "[...document.querySelectorAll('.CodeMirror-hint')].map(one => one.innerText).join()";

    private Browser Browser => scene.Browser;

    [Fact]
    public async Task Query_TypedWithHelp_IsRunInPlaceExportedAndKept()
    {
        await OpenAsync();
        await Browser.TypeAsync("select 资金总额");
        await Browser.UntilAsync($"{Hints}.includes('total_cny')", "true");
        await Browser.ValueAsync("document.querySelector('.CodeMirror').CodeMirror.setValue('')");
        await Browser.TypeAsync("select f.project_name, f.total_cny from mart_funding f where f.fis");
        await Browser.UntilAsync($"{Hints}.startsWith('fiscal_')", "true");
        Assert.Contains("fiscal_year 申报的预算年度", await Browser.ValueAsync(Hints), StringComparison.Ordinal);
        await Browser.TypeAsync("cal_y");
        await Browser.UntilAsync(Hints, "fiscal_year 申报的预算年度");
        await Browser.PressAsync("Enter");
        await Browser.TypeAsync(" = 2022 order by 2 desc limit 3");
        await Browser.PressAsync("Enter", withControl: true);
        await Browser.UntilAsync("document.querySelector('#answer .summary b')?.innerText", "3");
        Assert.Equal("闵行区卫生教育人才引进使用专项经费 41000000.00", await Browser.ValueAsync(
            "[...document.querySelector('#answer tbody tr').cells].map(cell => cell.innerText).join(' ')"));
        Assert.Contains("sql=select", await Browser.ValueAsync("location.search"), StringComparison.Ordinal);
        Assert.Equal("复制表格", await Browser.ValueAsync("document.querySelector('#answer .copy').innerText"));
        Assert.Equal("1", await Browser.ValueAsync("document.querySelectorAll('#history li').length"));
        Assert.Equal("CSV 200 3,XLSX 200 3,PARQUET 200 3,JSON 200 3", await Browser.AnswerAsync("""
            Promise.all([...document.querySelectorAll('#answer a[href*="/query."]')].map(a => fetch(a.href).then(
                answer => `${a.innerText} ${answer.status} ${answer.headers.get('X-PerfEtl-Rows')}`)))
                .then(all => all.join())
            """));
        await scene.PictureAsync("query-answer", 1366);
        Assert.Empty(Browser.Errors);
    }

    [Fact]
    public async Task Query_Cancelled_IsKilledOnTheServerLongBeforeItsTime()
    {
        const string slow = "select count(*) from range(100000000) a, range(100000) b";
        await OpenAsync();
        await Browser.TypeAsync(slow + " where a.range < b.range");
        await Browser.PressAsync("Enter", withControl: true);
        await Browser.UntilAsync("document.querySelector('#running span').innerText", "1 秒");
        await Browser.ValueAsync("document.querySelector('#running button').click()");
        await Browser.UntilAsync("document.querySelector('#answer').innerText", "查询已取消，没有结果。");
        Assert.Equal("true", await Browser.ValueAsync("document.querySelector('#running').hidden"));
        scene.WaitForAudit($"\"outcome\":\"stopped\",\"about\":\"{slow}");
        await Browser.ValueAsync("document.querySelector('.CodeMirror').CodeMirror.setValue('select 7 as seven')");
        await Browser.ValueAsync("document.querySelector('#query button').click()");
        await Browser.UntilAsync("document.querySelector('#answer td')?.innerText", "7");
        Assert.Empty(Browser.Errors);
    }

    [Fact]
    public async Task Query_WithoutScript_IsAFormWithAPlainTextArea()
    {
        await Browser.ScriptAsync(isOn: false);
        try
        {
            await scene.GoAsync("/query");
            await Browser.ValueAsync("document.getElementById('sql').value = 'select 11 * 2 as two'");
            await Browser.LeaveByAsync("document.querySelector('#query button').click()");
            Assert.Equal("22", await Browser.ValueAsync("document.querySelector('#answer td').innerText"));
            Assert.Equal("0", await Browser.ValueAsync("document.querySelectorAll('.CodeMirror').length"));
        }
        finally
        {
            await Browser.ScriptAsync(isOn: true);
        }
    }

    private async Task OpenAsync()
    {
        await Browser.SizeAsync(1366, 768);
        await scene.GoAsync("/query");
        await Browser.ValueAsync("localStorage.clear()");
        await Browser.ValueAsync("document.querySelector('.CodeMirror').CodeMirror.focus()");
    }
}
