using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Source;

/// <summary>
/// 原件: <c>/source/17?field=project.total</c> marks a cell of a declaration, <c>/source/waiting/HASH</c> shows a file in
/// quarantine, and <c>/file</c> after either gives the file as it came.
/// </summary>
internal static class SourceRoutes
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/source/{declaration}", DeclarationAsync);
        app.MapGet("/source/waiting/{sha256}", WaitingAsync);
        app.MapGet("/source/{declaration}/file", DeclarationFileAsync);
        app.MapGet("/source/waiting/{sha256}/file", WaitingFileAsync);
    }

    private static Task DeclarationAsync(HttpContext http) =>
        PageAnswer.FromAsync<SourcePage, SourceModel>(http, async request =>
        {
            var (declaration, sha256) = await OfAsync(http);
            var source = await Reader(http).OpenAsync(sha256, declaration.Document);
            return SourceModel.Of(
                source, declaration, declaration.Document, null, $"/source/{declaration.DeclarationKey}",
                WantedCell.From(request), PageIn(source, request));
        });

    private static Task WaitingAsync(HttpContext http) =>
        PageAnswer.FromAsync<SourcePage, SourceModel>(http, async request =>
        {
            var (sha256, waiting) = await WaitingOfAsync(http);
            var source = await Reader(http).OpenAsync(sha256, waiting.Document);
            return SourceModel.Of(
                source, null, waiting.Document, waiting.Message, $"/source/waiting/{sha256}",
                new WantedCell(null, null, null), PageIn(source, request));
        });

    private static Task DeclarationFileAsync(HttpContext http) => PageAnswer.GuardAsync(http, async () =>
    {
        var (declaration, sha256) = await OfAsync(http);
        return Download(http, sha256, declaration.Document);
    });

    private static Task WaitingFileAsync(HttpContext http) => PageAnswer.GuardAsync(http, async () =>
    {
        var (sha256, waiting) = await WaitingOfAsync(http);
        return Download(http, sha256, waiting.Document);
    });

    private static SourceReader Reader(HttpContext http) => http.RequestServices.GetRequiredService<SourceReader>();

    private static SiteData Data(HttpContext http) => http.RequestServices.GetRequiredService<SiteData>();

    private static async Task<(SourceDeclaration Declaration, string Sha256)> OfAsync(HttpContext http)
    {
        var text = (string)http.Request.RouteValues["declaration"]!;
        var visitor = Visitor.Of(http);
        var known = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var declaration)
            ? (await Data(http).ReadAsync(visitor, null, rows =>
                rows.Single<SourceDeclaration>("source/declaration.sql", new { declaration }))).Found : null;
        if (known is null) throw PageException.NotFound($"没有编号为“{text}”的申报表，请从项目页进入。");
        var (documents, _) = await Data(http).ReadAllAsync(rows =>
            rows.Query<HeldDocument>("source/document.sql", new { declaration }));
        if (documents.Count == 0) throw PageException.NotFound("这份申报表没有记下原件。");
        if (documents.Any(one => !visitor.Sees(one.Department)))
            throw new PageException(403, "这份原件里还有别的部门的申报表，您的账户只能看本部门的数据；请向管理员索取。");
        return (known, documents[0].Sha256);
    }

    private static async Task<(string Sha256, WaitingFile Document)> WaitingOfAsync(HttpContext http)
    {
        var sha256 = (string)http.Request.RouteValues["sha256"]!;
        var (waiting, _) = await Data(http).ReadAsync(Visitor.Of(http), null, rows =>
            rows.Single<WaitingFile>("source/waiting.sql", new { sha256 }));
        return waiting is not null ? (sha256, waiting) : throw PageException.NotFound("隔离区里没有这份文件：它可能已经读入、被替换或被放弃。");
    }

    private static int? PageIn(SourceDocument source, PageRequest request)
    {
        if (request.Number("page", 1, 1_000_000) is not { } page) return null;
        return source.Picture.Pages.Contains(page) ? page
            : throw PageException.NotFound($"这份原件没有第 {page} 页，请从 1 到 {source.Picture.Pages.Count} 中选择。");
    }

    private static IResult Download(HttpContext http, string sha256, string name) => Results.File(
        Reader(http).PathOf(sha256), "application/octet-stream", Path.GetFileName(name.Replace('\\', '/')));

    private sealed record HeldDocument(string Sha256, string Department);

    private sealed record WaitingFile(string Document, string Message);
}
