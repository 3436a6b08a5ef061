using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Audit;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Quarantine;

/// <summary>
/// 隔离区: <c>/quarantine</c>, with the orders <c>read-again</c>, <c>complete</c>, <c>drop</c> and <c>take-back</c> below
/// it.
/// </summary>
internal static class QuarantineRoutes
{
    private const string Place = "/quarantine";
    private const int LongestReason = 500;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Place, http =>
            PageAnswer.OfAsync<QuarantinePage, QuarantineModel>(http, QuarantineModel.Read));
        app.MapPost(Place + "/read-again", http => OrderAsync(http, async (desk, _, by) =>
        {
            var report = await desk.ReadAgainAsync(by, http.RequestAborted);
            return $"已重新读取：入库 {report.New + report.Revised} 份，还有 {report.Quarantined} 份等待处理。";
        }));
        app.MapPost(Place + "/complete", http => OrderAsync(http, async (desk, form, by) =>
        {
            var facts = CompletionWords.Checked(YearOf(form), form["department"], form["project"], form["unit"]);
            var report = await desk.CompleteAsync(
                form["document"].ToString(), FormNo(form), facts, Reason(form, "依据", "按预算批复"), by,
                http.RequestAborted);
            return $"已补录并重新读取：入库 {report.New + report.Revised} 份，还有 {report.Quarantined} 份等待处理。";
        }));
        app.MapPost(Place + "/drop", http => OrderAsync(http, async (desk, form, by) =>
        {
            var report = await desk.DropAsync(
                form["document"].ToString(), FormNo(form), Reason(form, "放弃的理由", "不是申报表"), by,
                http.RequestAborted);
            return $"已放弃，还有 {report.Quarantined} 份等待处理；在“最近了结的”里可以收回。";
        }));
        app.MapPost(Place + "/take-back", http => OrderAsync(http, async (desk, form, by) =>
        {
            var loadId = form["load"].ToString();
            if (!await IsOrderedAsync(http, loadId))
                throw new WaitingChoiceException("这一次放弃或补录已经收回，或不在最近了结的里面。请刷新本页再看。");
            var report = await desk.TakeBackAsync(loadId, by, http.RequestAborted);
            return $"已收回，还有 {report.Quarantined} 份等待处理。";
        }));
    }

    // Other loads are taken back at the command line, with more care than a button asks for.
    private static async Task<bool> IsOrderedAsync(HttpContext http, string loadId)
    {
        var site = http.RequestServices.GetRequiredService<SiteData>();
        var (ended, _) = await site.ReadAllAsync(rows => rows.Query<EndedLine>("quarantine/ended.sql"));
        return ended.Any(line => line.LoadId == loadId && line.IsOrdered == true);
    }

    private static string Reason(IFormCollection form, string what, string example)
    {
        var reason = form["reason"].ToString().Trim();
        return reason.Length is > 0 and <= LongestReason ? reason
            : throw PageException.Wrong($"{what}应为 1 到 {LongestReason} 个字，例如“{example}”，请填写后再试。");
    }

    private static int? YearOf(IFormCollection form) => form["year"].ToString().Trim() is not { Length: > 0 } given
        ? null
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
            : throw new WaitingChoiceException($"“{given}”不是年度，应为四位数字，例如 2024。");

    private static int? FormNo(IFormCollection form) =>
        int.TryParse(form["form"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0 ? number : null;

    private static Task OrderAsync(
        HttpContext http, Func<QuarantineDesk, IFormCollection, string, Task<string>> order) =>
        PageAnswer.GuardAsync(http, async () =>
        {
            var visitor = Visitor.Of(http);
            if (!visitor.IsOperator) throw new PageException(403, "只有操作员和管理员可以处理隔离区，请与他们联系。");
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var desk = http.RequestServices.GetRequiredService<QuarantineDesk>();
            var added = $"{form["year"]} {form["department"]} {form["project"]} {form["unit"]}".Trim();
            var aim = $"{form["document"]} {form["form"]} {form["load"]}".Trim();
            var about = $"{http.Request.Path} {aim} {added} {form["reason"]}".TrimEnd();
            var (outcome, sentence) = await ToldAsync(() => order(desk, form, $"{visitor.Name}@网页"));
            http.RequestServices.GetRequiredService<AuditLog>().Add(
                visitor.Name, $"{http.Connection.RemoteIpAddress}", "override", outcome, about);
            return Results.Redirect(http.Request.PathBase + Place + AddressText.Of(("told", sentence)));
        });

    private static async Task<(string Outcome, string Sentence)> ToldAsync(Func<Task<string>> order)
    {
        try
        {
            return ("done", await order());
        }
        catch (Exception failure) when (failure is WarehouseBusyException
            or WaitingChoiceException or LoadRefusedException)
        {
            return ("refused", FailureSentence.Of(failure));
        }
    }
}
