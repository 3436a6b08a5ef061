using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Commands;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Audit;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Quarantine;

/// <summary>
/// 隔离区: <c>/quarantine</c>, with the orders <c>/quarantine/read-again</c> and <c>/quarantine/drop</c>.
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
        app.MapPost(Place + "/drop", http => OrderAsync(http, async (desk, form, by) =>
        {
            var (document, reason) = (form["document"].ToString(), form["reason"].ToString().Trim());
            if (reason.Length is 0 or > LongestReason)
                throw PageException.Wrong($"放弃的理由应为 1 到 {LongestReason} 个字，例如“不是申报表”，请填写后再试。");
            var report = await desk.DropAsync(document, FormNo(form), reason, by, http.RequestAborted);
            return $"已放弃，还有 {report.Quarantined} 份等待处理；可用 perfetl undo {report.LoadId} 收回。";
        }));
    }

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
            var about = $"{http.Request.Path} {form["document"]} {form["form"]} {form["reason"]}".TrimEnd();
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
            or Pipeline.Quarantine.WaitingChoiceException or LoadRefusedException)
        {
            return ("refused", FailureSentence.Of(failure));
        }
    }
}
