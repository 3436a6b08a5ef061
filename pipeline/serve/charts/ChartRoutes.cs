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
        http, async request =>
        {
            var (model, _) = await http.RequestServices.GetRequiredService<SiteData>().ReadAsync(
                Visitor.Of(http), null, rows => ChartsModel.Read(rows, request, name));
            return model with { Missing = await MissingAsync(http, model) };
        });

    // What cannot be drawn from this data is said instead of shown; what can is drawn already when it is asked for.
    private static async Task<Dictionary<string, string>> MissingAsync(HttpContext http, ChartsModel model)
    {
        var missing = new Dictionary<string, string>();
        var filter = new ChartFilter(model.Department, model.Year, model.Kind);
        foreach (var chart in model.Chosen is { } chosen ? [chosen] : model.Charts)
        {
            try
            {
                await DrawnAsync(http, chart.Name, filter, "svg");
            }
            catch (ChartUnavailableException unavailable)
            {
                missing.Add(chart.Name, unavailable.Message);
            }
        }

        return missing;
    }

    private static Task PictureAsync(HttpContext http, string file) => PageAnswer.GuardAsync(http, async () =>
    {
        var request = new PageRequest(http.Request.Query);
        var filter = new ChartFilter(
            request.Text("department"), request.Year, request.Text("kind"), request.Number("rows", 1, MostRows));
        try
        {
            var picture = await DrawnAsync(
                http, Path.GetFileNameWithoutExtension(file), filter, Path.GetExtension(file)[1..]);
            return Results.Bytes(picture.Bytes, picture.MediaType);
        }
        catch (ChartUnavailableException unavailable)
        {
            throw PageException.NotFound(unavailable.Message);
        }
    });

    private static async Task<RenderedPicture> DrawnAsync(
        HttpContext http, string name, ChartFilter filter, string format)
    {
        var services = http.RequestServices;
        var file = await services.GetRequiredService<SiteData>().FileAsync(Visitor.Of(http));
        return services.GetRequiredService<ChartFiles>().Of(file.Path, name, filter, format);
    }
}
