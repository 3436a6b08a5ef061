using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Dictionary;

/// <summary>数据字典: <c>/dictionary</c> and <c>/dictionary/mart_funding</c>.</summary>
internal static class DictionaryRoutes
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/dictionary", http => PageAnswer.OfAsync<DictionaryPage, DictionaryModel>(
            http, (rows, _) => DictionaryModel.Read(rows, name: null)));
        app.MapGet("/dictionary/{name}", http => PageAnswer.OfAsync<DictionaryPage, DictionaryModel>(
            http, (rows, _) => DictionaryModel.Read(rows, (string)http.Request.RouteValues["name"]!)));
    }
}
