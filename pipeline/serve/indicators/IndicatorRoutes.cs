using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Indicators;

/// <summary>指标: <c>/indicators?q=满意度</c>, <c>/indicators/one?name=培训人次</c>.</summary>
internal static class IndicatorRoutes
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/indicators", http =>
            PageAnswer.OfAsync<IndicatorsPage, IndicatorsModel>(http, IndicatorsModel.Read));
        app.MapGet("/indicators/one", http =>
            PageAnswer.OfAsync<IndicatorPage, IndicatorModel>(http, IndicatorModel.Read));
    }
}
