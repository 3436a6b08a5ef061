using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PerfEtl.Pipeline.Serve;

/// <summary>What a browser may do with our pages: nothing comes from elsewhere, nobody frames them.</summary>
internal static class SecurityHeaders
{
    // Two exceptions for Hangfire's own pages: style attributes in them, and a favicon that is a data address.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    /// <summary>Sets them on every answer, and refuses what another site's page sends.</summary>
    public static void AddTo(WebApplication app) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (IsFromElsewhere(context.Request)) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else await next(context);
    });

    // Browsers say where a request comes from; programs, which send no cookie by themselves, say nothing.
    private static bool IsFromElsewhere(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
}
