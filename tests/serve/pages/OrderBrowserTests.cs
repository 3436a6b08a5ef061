using System.Text.RegularExpressions;
using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve.Pages;

/// <summary>Orders that people give on the pages, in a real browser.</summary>
[Collection(SiteScene.Shared)]
public sealed partial class OrderBrowserTests(SiteScene scene)
{
    // Reads well, but says nowhere of which year it is.
    private const string WithoutYear = """
        项目支出绩效目标表
        项目名称	校舍维修	主管部门	青溪县教育局
        项目资金（万元）	年度资金总额	8
        年度目标	完成全部任务。
        绩效指标	一级指标	二级指标	三级指标	指标值
        	产出指标	数量指标	维修面积	≥30平方米

        """;

    private const string Document =
        "[...document.querySelectorAll('.waiting')].find(one => one.innerText.includes('无年度'))";

    private const string Ended = "[...document.querySelectorAll('main tr')]"
        + ".find(row => row.innerText.includes('无年度') && row.querySelector('form'))";

    private Browser Browser => scene.Browser;

    [Fact]
    public async Task Form_Completed_IsReadAndTakenBackWaitsAgain()
    {
        scene.Load("无年度.txt", WithoutYear, exitCode: 3);
        await Browser.SizeAsync(1366, 768);
        await scene.GoUntilAsync("/quarantine", Document);
        await Browser.ValueAsync($"{FormOf("complete")}.year.value = '2026'");
        await Browser.ValueAsync($"{FormOf("complete")}.reason.value = '按批复'");
        await Browser.LeaveByAsync($"{FormOf("complete")}.requestSubmit()");
        Assert.Contains("已补录并重新读取：入库 1 份", await ToldAsync(), StringComparison.Ordinal);
        await scene.GoUntilAsync("/projects?year=2026", "document.querySelector('tbody .name a')");
        Assert.Equal("校舍维修", await Browser.ValueAsync("document.querySelector('tbody .name a').innerText"));

        await scene.GoUntilAsync("/quarantine", Ended);
        await Browser.LeaveByAsync($"{Ended}.querySelector('form').requestSubmit()");
        Assert.Contains("已收回，还有", await ToldAsync(), StringComparison.Ordinal);
        await scene.GoUntilAsync("/quarantine", $"{Document} && !{Ended}");
        scene.WaitForAudit("\"what\":\"override\",\"outcome\":\"done\",\"about\":\"/quarantine/take-back 2");

        await Browser.ValueAsync($"{FormOf("drop")}.reason.value = '不是申报表'");
        await Browser.LeaveByAsync($"{FormOf("drop")}.requestSubmit()");
        await scene.GoUntilAsync("/quarantine", $"!{Document} && {Ended}");
        Assert.Empty(Browser.Errors);
    }

    [Fact]
    public async Task Job_RunNow_IsRunAndItsLogTold()
    {
        await scene.GoAsync("/runs");
        await Browser.LeaveByAsync(
            "[...document.querySelectorAll('button')].find(one => one.innerText == '立即运行').click()");
        Assert.Equal("已要求运行 nightly。", await ToldAsync());
        Assert.Equal("/runs", await Browser.ValueAsync("location.pathname"));
        for (var tries = 0; !EndedRun().IsMatch((await scene.GetAsync("/runs")).Text); tries++)
        {
            Assert.True(tries < 300, "The run does not end.");
            await Task.Delay(100);
        }

        await scene.GoAsync("/runs");
        await Browser.LeaveByAsync("document.querySelector('section:last-of-type tbody a').click()");
        var log = await Browser.ValueAsync("document.querySelector('table.log').innerText");
        Assert.Contains("开始：手工", log, StringComparison.Ordinal);
        Assert.Matches("(读取|入库|发布)：[0-9.]+ 秒", log);
        Assert.Contains("完成", log, StringComparison.Ordinal);
        await scene.PictureAsync("run", 1366);
        Assert.Empty(Browser.Errors);
    }

    private Task<string> ToldAsync() => Browser.ValueAsync("document.querySelector('.told').innerText");

    // A run of the job that is done, with or without quarantine.
    [GeneratedRegex("每夜加载</td>\\s*<td class=\"nowrap\"><span class=\"tag (ok|warning)\">")]
    private static partial Regex EndedRun();

    private static string FormOf(string order) => $"{Document}.querySelector('form[action$={order}]')";
}
