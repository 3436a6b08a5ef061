using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Pipeline.Serve.Charts;

/// <summary>图表: <c>/charts</c>, <c>/charts/funding</c>, <c>/charts/funding.svg?year=2022</c>, .png and .pdf.</summary>
internal static class ChartRoutes
{
    private const int MostRows = 1000;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/charts", (HttpContext http) => PageAnswer.OfAsync<ChartsPage, ChartsModel>(
            http, (rows, request) => ChartsModel.Read(rows, request, name: null)));
        app.MapGet("/charts/{name}", http => (string)http.Request.RouteValues["name"]! is var name
            && Path.GetExtension(name) is ".svg" or ".png" or ".pdf" ? PictureAsync(http, name)
            : PageAnswer.OfAsync<ChartsPage, ChartsModel>(
                http, (rows, request) => ChartsModel.Read(rows, request, name)));
    }

    private static Task PictureAsync(HttpContext http, string file) => PageAnswer.GuardAsync(http, () =>
    {
        var request = new PageRequest(http.Request.Query);
        var filter = new ChartFilter(
            request.Text("department"), request.Year, request.Text("kind"), request.Number("rows", 1, MostRows));
        var services = http.RequestServices;
        var path = services.GetRequiredService<VisitorSnapshots>()
            .PathFor(Visitor.Of(http), services.GetRequiredService<SiteData>().Snapshot);
        try
        {
            var picture = services.GetRequiredService<ChartFiles>().Of(
                path, Path.GetFileNameWithoutExtension(file), filter, Path.GetExtension(file)[1..]);
            return Task.FromResult(Results.Bytes(picture.Bytes, picture.MediaType));
        }
        catch (ChartUnavailableException unavailable)
        {
            throw PageException.NotFound(unavailable.Message);
        }
    });
}
