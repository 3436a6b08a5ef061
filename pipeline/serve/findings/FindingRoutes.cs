using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Findings;

/// <summary>问题: <c>/findings?year=2022&amp;severity=error&amp;rule=FUND_FISCAL_GT_TOTAL</c>.</summary>
internal static class FindingRoutes
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/findings", http =>
        PageAnswer.OfAsync<FindingsPage, FindingsModel>(http, FindingsModel.Read));
}
