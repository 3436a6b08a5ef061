using System.Net;
using Hangfire.Dashboard;
using Hangfire.Dashboard.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Monthly;

namespace PerfEtl.Pipeline.Serve;

/// <summary>Our page in the dashboard: every job with its orders, every run, and why a night did not run.</summary>
internal sealed class LedgerPage(JobRunner runner, DataFolder data) : RazorPage
{
    private const int Shown = 60;

    private bool isOperator;
    private string formToken = "";

    /// <inheritdoc/>
    public override void Execute()
    {
        var context = Context.GetHttpContext();
        var visitor = Visitor.Of(context);
        isOperator = visitor.IsOperator;
        formToken = FormToken.Field(context, context.RequestServices.GetRequiredService<IAntiforgery>());
        Layout = new LayoutPage("运行记录");
        var requests = new JobRequests(runner.Ledger);
        WriteLiteral($"""
            <div class="ledger"><div class="who"><span>{Text($"{visitor.Name}（{RoleTitles.Of(visitor.Role)}）")}</span>
            {SignOut(visitor)}</div>
            <h1 class="page-header">运行记录</h1>{Told()}
            <h2>作业</h2><div class="wide"><table><thead><tr><th>作业</th><th>状态</th><th>下一次（北京时间）</th><th>上一次</th>
            {(isOperator ? "<th>指令</th>" : "")}</tr></thead><tbody>
            """);
        foreach (var plan in runner.Plans) WriteLiteral(Row(plan, requests.HistoryOf(plan.Job)));
        WriteLiteral("""
            </tbody></table></div><h2>最近的运行，和没有运行的原因</h2><div class="wide"><table><thead><tr>
            <th>时间（北京）</th><th>作业</th><th>起因</th><th>结果</th><th class="n">用时</th><th class="n">读入</th>
            <th class="n">入库</th><th class="n">未变</th><th class="n">隔离</th><th>说明</th><th>相关</th></tr></thead><tbody>
            """);
        var records = runner.Ledger.Records();
        using var store = Storage.GetConnection();
        foreach (var record in records.TakeLast(Shown).Reverse())
        {
            // Hangfire forgets its calls after a while; the ledger does not.
            var isKept = record.Call is { } call && store.GetJobData(call) is not null;
            WriteLiteral(new LedgerRow(record, runner.TitleOf(record.Job), runner.Ledger.Now, formToken)
                .Html(isKept ? Url : null, Base(), isOperator, ReportRoutes.Newest(data)));
        }

        if (records.Count == 0) WriteLiteral("""<tr><td colspan="11">还没有运行过。</td></tr>""");
        WriteLiteral($"</tbody></table></div><p>共 {records.Count} 次，显示最近 {Math.Min(Shown, records.Count)} 次；"
            + $"""每一次都在<a href="{Base()}/runs">运行页</a>。</p></div>""");
    }

    private string SignOut(Visitor visitor) => visitor.IsOfThisMachine ? "没有设账号，本机的人都可以查看和下指令"
        : $"""<form method="post" action="{Base()}/sign-out">{formToken}<button>退出</button></form>""";

    private string Row(JobPlan plan, JobHistory history)
    {
        var last = history.Runs.LastOrDefault(run => run.StartedAt is not null);
        var state = history.State;
        return $"""
            <tr><td><b>{Text(runner.TitleOf(plan.Job))}</b> <small>{Text(plan.Job)}</small></td><td>{Text(state)}</td>
            <td>{Text(plan.Next(runner.Ledger.Now))}</td>
            <td>{(last is null ? "—" : LedgerRow.Badge(last.Outcome) + " " + Text(RunTexts.Moment(last)))}</td>
            {(isOperator ? $"<td class=\"orders\">{Orders(plan.Job, history)}</td>" : "")}</tr>
            """;
    }

    private string Orders(string job, JobHistory history) =>
        (history.AtWork is null ? Order("run", job, "立即运行") : Order("stop", job, "停止"))
        + (history.Paused is null ? Order("pause", job, "暂停") : Order("resume", job, "恢复"));

    private string Order(string order, string job, string title) =>
        LedgerRow.Order(Base(), formToken, order, job, title);

    private string Told() => Context.Request.GetQuery("told") is { Length: > 0 } told
        ? $"""<p class="told" role="status">{Text(told)}</p>""" : "";

    private string Base() => Context.GetHttpContext().Request.PathBase.ToString()
        is var path && path.EndsWith(JobsPages.Root, StringComparison.Ordinal)
            ? path[..^JobsPages.Root.Length] : path;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
