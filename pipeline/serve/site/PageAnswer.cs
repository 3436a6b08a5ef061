using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Layout;
using PerfEtl.Pipeline.Serve.Sql;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>Answers a request with a page, or with one sentence on why there is none.</summary>
internal static class PageAnswer
{
    // Seconds after which a browser asks again.
    private const string Soon = "5";

    private static readonly PathString[] WithForms = ["/quarantine", "/runs"];

    /// <summary>A page of rows.</summary>
    /// <typeparam name="TPage">The component; it takes a <c>Frame</c> and a <c>Model</c>.</typeparam>
    /// <typeparam name="TModel">What the page shows.</typeparam>
    /// <param name="http">The request.</param>
    /// <param name="read">Reads the model.</param>
    public static Task OfAsync<TPage, TModel>(HttpContext http, Func<SiteRows, PageRequest, TModel> read)
        where TPage : IComponent
        where TModel : notnull =>
        GuardAsync(http, async () =>
        {
            var request = new PageRequest(http.Request.Query);
            var (model, snapshot) = await http.RequestServices.GetRequiredService<SiteData>().ReadAsync(
                Visitor.Of(http), $"{http.Request.Path}{http.Request.QueryString}", rows => read(rows, request));
            http.Response.Headers[QueryApi.SnapshotHeader] = snapshot.Name;
            return Page<TPage>(model, FrameOf(http) with { PublishedAt = snapshot.PublishedAt });
        });

    /// <summary>A page of something else than rows.</summary>
    public static Task FromAsync<TPage, TModel>(HttpContext http, Func<PageRequest, Task<TModel>> read)
        where TPage : IComponent
        where TModel : notnull => GuardAsync(http, async () =>
            Page<TPage>(await read(new PageRequest(http.Request.Query)), FrameOf(http)));

    /// <summary>Anything, or the page that says why not.</summary>
    public static async Task GuardAsync(HttpContext http, Func<Task<IResult>> answer)
    {
        try
        {
            await (await answer()).ExecuteAsync(http);
        }
        catch (PageException why)
        {
            if (why.IsSoon) http.Response.Headers.RetryAfter = http.Response.Headers["Refresh"] = Soon;
            await SorryAsync(http, why.Status, why.Message);
        }
        catch (Exception failure) when (failure is WarehouseException or IOException or UnauthorizedAccessException)
        {
            ServeLog.Say($"网页 {http.Request.Path} 没有读出来：{failure.Message.Split('\n')[0]}",
                ("request_id", http.TraceIdentifier));
            await SorryAsync(http, 503, "数据暂时读不出来，请稍后刷新本页；如果一直如此，请管理员运行 perfetl doctor。");
        }
    }

    /// <summary>The page that says in one sentence why there is no other.</summary>
    public static Task SorryAsync(HttpContext http, int status, string sentence) =>
        new RazorComponentResult<SorryPage>(new Dictionary<string, object?>
        {
            ["Frame"] = FrameOf(http),
            ["Status"] = status,
            ["Sentence"] = sentence,
        })
        {
            StatusCode = status,
        }.ExecuteAsync(http);

    /// <summary>What stands around the page of a request.</summary>
    public static SiteFrame FrameOf(HttpContext http)
    {
        var visitor = Visitor.Of(http);
        var current = Publisher.CurrentIn(http.RequestServices.GetRequiredService<DataFolder>());
        return new SiteFrame(
            http.Request.PathBase.ToString(), http.Request.Path.ToString(), visitor.Name, visitor.IsOfThisMachine,
            visitor.IsOperator, visitor.Departments.Count > 0,
            current is null ? null : File.GetLastWriteTimeUtc(current), TokenOf(http, visitor));
    }

    private static RazorComponentResult<TPage> Page<TPage>(object model, SiteFrame frame)
        where TPage : IComponent => new(new Dictionary<string, object?> { ["Model"] = model, ["Frame"] = frame });

    // Only pages with a form need one, and it costs a cookie; whoever has an account can sign out on every page.
    private static string TokenOf(HttpContext http, Visitor visitor)
    {
        var hasForm = !visitor.IsOfThisMachine || WithForms.Any(path => http.Request.Path.StartsWithSegments(path));
        if (!hasForm || http.RequestServices.GetService<IAntiforgery>() is not { } antiforgery) return "";
        // It sets the header itself, and complains where there is one.
        http.Response.Headers.CacheControl = default;
        return antiforgery.GetAndStoreTokens(http).RequestToken ?? "";
    }
}

/// <summary>A page cannot be shown; the message is one Chinese sentence for whoever asked for it.</summary>
internal sealed class PageException(int status, string message) : Exception(message)
{
    /// <summary>The status of the answer: 404.</summary>
    public int Status => status;

    /// <summary>Whether it will do soon, so that the browser may ask again by itself.</summary>
    public bool IsSoon { get; private init; }

    /// <summary>It cannot be shown now, but soon.</summary>
    public static PageException Later(string message) => new(503, message) { IsSoon = true };

    /// <summary>What was asked for is not there, or not for this visitor.</summary>
    public static PageException NotFound(string message) => new(404, message);

    /// <summary>A parameter of the address cannot be.</summary>
    public static PageException Wrong(string message) => new(400, message);
}
