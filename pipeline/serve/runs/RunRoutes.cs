using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Runs;

/// <summary>
/// 运行: <c>/runs</c>, and the log of one, <c>/runs/20261123T173000004Z-3f9c</c>. Orders go to the page of the ledger,
/// <c>/jobs/ledger</c>.
/// </summary>
internal static class RunRoutes
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/runs", PageAsync);
        app.MapGet("/runs/{run}", LogAsync);
    }

    private static Task PageAsync(HttpContext http) => PageAnswer.FromAsync<RunsPage, RunsModel>(
        http, request => Task.FromResult(
            RunsModel.Read(http.RequestServices.GetRequiredService<JobRunner>(), request)));

    private static Task LogAsync(HttpContext http) => PageAnswer.FromAsync<RunPage, RunModel>(
        http, _ => Task.FromResult(RunModel.Read(
            http.RequestServices.GetRequiredService<JobRunner>(), (string)http.Request.RouteValues["run"]!)));
}
