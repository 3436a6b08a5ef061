using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Pipeline.Serve.Charts;

/// <summary>图表: <c>/charts</c>, <c>/charts/funding</c>, <c>/charts/funding.svg?year=2022</c>, .png and .pdf.</summary>
internal static class ChartRoutes
{
    private const int MostRows = 1000;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/charts", http => PageAsync(http, name: null));
        app.MapGet("/charts/{name}", http => (string)http.Request.RouteValues["name"]! is var name
            && Path.GetExtension(name) is ".svg" or ".png" or ".pdf" ? PictureAsync(http, name)
            : PageAsync(http, name));
    }

    private static Task PageAsync(HttpContext http, string? name) => PageAnswer.FromAsync<ChartsPage, ChartsModel>(
        http, request =>
        {
            var model = http.RequestServices.GetRequiredService<SiteData>().Read(
                Visitor.Of(http), rows => ChartsModel.Read(rows, request, name));
            return Task.FromResult(model with { Missing = Missing(http, model) });
        });

    // What cannot be drawn from this data is said instead of shown; what can is drawn already when it is asked for.
    private static Dictionary<string, string> Missing(HttpContext http, ChartsModel model)
    {
        var missing = new Dictionary<string, string>();
        var filter = new ChartFilter(model.Department, model.Year, model.Kind);
        foreach (var chart in model.Chosen is { } chosen ? [chosen] : model.Charts)
        {
            try
            {
                Drawn(http, chart.Name, filter, "svg");
            }
            catch (ChartUnavailableException unavailable)
            {
                missing.Add(chart.Name, unavailable.Message);
            }
        }

        return missing;
    }

    private static Task PictureAsync(HttpContext http, string file) => PageAnswer.GuardAsync(http, () =>
    {
        var request = new PageRequest(http.Request.Query);
        var filter = new ChartFilter(
            request.Text("department"), request.Year, request.Text("kind"), request.Number("rows", 1, MostRows));
        try
        {
            var picture = Drawn(
                http, Path.GetFileNameWithoutExtension(file), filter, Path.GetExtension(file)[1..]);
            return Task.FromResult(Results.Bytes(picture.Bytes, picture.MediaType));
        }
        catch (ChartUnavailableException unavailable)
        {
            throw PageException.NotFound(unavailable.Message);
        }
    });

    private static RenderedPicture Drawn(HttpContext http, string name, ChartFilter filter, string format)
    {
        var services = http.RequestServices;
        var path = services.GetRequiredService<VisitorSnapshots>()
            .PathFor(Visitor.Of(http), services.GetRequiredService<SiteData>().Snapshot);
        return services.GetRequiredService<ChartFiles>().Of(path, name, filter, format);
    }
}
