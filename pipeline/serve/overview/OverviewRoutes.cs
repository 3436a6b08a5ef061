using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Overview;

/// <summary>总览: <c>/</c>, with <c>?year=2022</c>.</summary>
internal static class OverviewRoutes
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/", (HttpContext http) =>
        PageAnswer.OfAsync<OverviewPage, OverviewModel>(http, OverviewModel.Read));
}
