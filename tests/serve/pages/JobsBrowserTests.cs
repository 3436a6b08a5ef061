using System.Globalization;
using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve.Pages;

/// <summary>The pages of runs and jobs in a real browser, by day and by night.</summary>
[Collection(SiteScene.Shared)]
public sealed class JobsBrowserTests(SiteScene scene)
{
    private static readonly string[] ThePackages =
    [
        "/jobs", "/jobs/recurring", "/jobs/jobs/enqueued", "/jobs/jobs/processing", "/jobs/jobs/succeeded",
        "/jobs/jobs/failed", "/jobs/retries", "/jobs/servers",
    ];

    private Browser Browser => scene.Browser;

    [Theory]
    [InlineData(1366, false)]
    [InlineData(1366, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Pages_OfRunsAndJobs_FitAndComplainOfNothing(int width, bool isDark)
    {
        await Browser.SizeAsync(width, width > 1000 ? 768 : 844);
        await Browser.DarkenAsync(isDark);
        var wrong = new List<string>();
        var run = ServeProcess.Runs(scene.Data)[^1].GetProperty("run").GetString();
        foreach (var (path, part) in new[] { ("/runs", "html"), ($"/runs/{run}", "html"), ("/jobs/ledger", "html") })
        {
            await scene.GoAsync(path);
            wrong.AddRange((await Barriers.InAsync(Browser, part: part)).Select(barrier => $"{path}: {barrier}"));
            var reach = await Browser.ValueAsync("document.documentElement.scrollWidth");
            if (int.Parse(reach, CultureInfo.InvariantCulture) > width) wrong.Add($"{path} is {reach} wide");
            var name = path.Contains("ledger", StringComparison.Ordinal) ? "jobs-ledger"
                : path == "/runs" ? "runs" : "runs-one";
            await scene.PictureAsync(name + (isDark ? "-dark" : ""), width);
        }

        foreach (var path in ThePackages)
        {
            await scene.GoAsync(path);
            wrong.AddRange((await Barriers.InAsync(Browser)).Select(barrier => $"{path}: {barrier}"));
            await scene.PictureAsync(path.Trim('/').Replace('/', '-') + (isDark ? "-dark" : ""), width);
        }

        await Browser.DarkenAsync(isDark: false);
        Lines.AssertEqual([], wrong);
        Lines.AssertEqual([], Browser.TakeErrors());
    }

    [Fact]
    public async Task Ledger_OfRunsByHand_CallsThemAsPeopleDo()
    {
        await scene.GoAsync("/jobs/ledger");
        var jobs = await Browser.ValueAsync("""
            [...document.querySelectorAll('.ledger .wide:last-of-type td:nth-child(2)')].map(td => td.innerText).join()
            """);
        Assert.Contains("手工加载", jobs, StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z]", jobs);
    }
}
