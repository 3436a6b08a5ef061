using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Audit;

namespace PerfEtl.Pipeline.Serve;

/// <summary>Hangfire's dashboard under <c>/jobs</c>, for looking only, and in it the page of our ledger.</summary>
/// <remarks>
/// Hangfire's own buttons would pass the ledger by, so they are off for everybody; orders are given on our page.
/// </remarks>
internal static class JobsPages
{
    /// <summary>Where the dashboard is.</summary>
    public const string Root = "/jobs";

    /// <summary>Our page in it.</summary>
    public const string Ledger = Root + "/ledger";

    // Where orders are given as well.
    private const string RunsPage = "/runs";

    /// <summary>Adds our style and the clock of Shanghai to Hangfire's pages.</summary>
    public static IGlobalConfiguration AddTo(IGlobalConfiguration hangfire)
    {
        var own = typeof(JobsPages).Assembly;
        hangfire.UseDashboardStylesheet(own, "serve/layout/tokens.css");
        hangfire.UseDashboardStylesheet(own, "serve/jobs.css");
        return hangfire.UseDashboardJavaScript(own, "serve/jobs.js");
    }

    /// <summary>Maps the dashboard, our page and its orders.</summary>
    /// <param name="app">Where to.</param>
    /// <param name="runner">Runs jobs.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="audit">Orders are written there.</param>
    /// <param name="site">Where the way back leads: <c>/perfetl/</c>.</param>
    public static void Map(WebApplication app, JobRunner runner, DataFolder data, AuditLog audit, string site)
    {
        var requests = new JobRequests(runner.Ledger);
        DashboardRoutes.Routes.AddRazorPage("/ledger", _ => new LedgerPage(runner, data));
        NavigationMenu.Items.Insert(0, page => new MenuItem("运行记录", page.Url.To("/ledger"))
        {
            Active = page.RequestPath.StartsWith("/ledger", StringComparison.Ordinal),
        });
        app.MapPost(Ledger + "/{order}", (HttpContext context, string order) =>
            OrderAsync(context, order, requests, runner, audit));
        app.MapHangfireDashboard(Root, new DashboardOptions
        {
            AppPath = site,
            DashboardTitle = "PerfEtl 定时作业",
            Authorization = [new SignedIn()],
            IsReadOnlyFunc = _ => true,
            IgnoreAntiforgeryToken = true,
            DisplayStorageConnectionString = false,
            DarkModeEnabled = true,
        });
    }

    private static async Task OrderAsync(
        HttpContext context, string order, JobRequests requests, JobRunner runner, AuditLog audit)
    {
        var visitor = Visitor.Of(context);
        if (!visitor.IsOperator)
        {
            await ErrorAnswer.WriteAsync(context, 403, "只有操作员和管理员可以下指令。");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var target = form["target"].ToString();
        if (Answer(order, target, $"{visitor.Name}@网页", requests, runner) is not { } answer)
        {
            await ErrorAnswer.WriteAsync(context, 404, "没有这样的作业或指令。");
            return;
        }

        audit.Add(visitor.Name, $"{context.Connection.RemoteIpAddress}", "run",
            answer.IsTaken ? "done" : "refused", $"{order} {target}");

        var told = Uri.EscapeDataString(answer.Sentence);
        var back = form["back"] == RunsPage ? RunsPage : Ledger;
        context.Response.Redirect($"{context.Request.PathBase}{back}?told={told}");
    }

    private static JobAnswer? Answer(
        string order, string target, string by, JobRequests requests, JobRunner runner)
    {
        var isKnown = runner.Plans.Any(plan => plan.Job == target);
        return order switch
        {
            "run" when isKnown => requests.RunNow(target, by),
            "stop" when isKnown => requests.Stop(target, by),
            "pause" when isKnown => requests.Pause(target, by),
            "resume" when isKnown => requests.Resume(target, by),
            "retry" => requests.Retry(target, by),
            _ => null,
        };
    }

    // Analysts look at our page; what Hangfire itself shows is for operators.
    private sealed class SignedIn : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) => Visitor.Of(context.GetHttpContext()).IsOperator
            || context.Request.Path is "/ledger" || IsAsset(context.Request.Path);

        private static bool IsAsset(string path) => path.StartsWith("/css", StringComparison.Ordinal)
            || path.StartsWith("/js", StringComparison.Ordinal) || path.StartsWith("/font", StringComparison.Ordinal);
    }
}
