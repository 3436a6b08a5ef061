using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Runs;

/// <summary>运行: <c>/runs</c>. Orders go to the page of the ledger, <c>/jobs/ledger</c>.</summary>
internal static class RunRoutes
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/runs", PageAsync);

    private static Task PageAsync(HttpContext http) => PageAnswer.FromAsync<RunsPage, RunsModel>(
        http, request => Task.FromResult(
            RunsModel.Read(http.RequestServices.GetRequiredService<JobRunner>(), request)));
}
