using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PerfEtl.Pipeline.Serve;

/// <summary>Answers HEAD as GET is answered, without the body: monitors and proxies ask so.</summary>
internal static class HeadRequests
{
    /// <summary>
    /// Goes first: routing, which a path base begins, knows only GET. The server leaves the body out by itself.
    /// </summary>
    public static void AddTo(WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    });
}
