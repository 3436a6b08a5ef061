using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PerfEtl.Pipeline.Serve;

/// <summary>What a browser may do with our pages: nothing comes from elsewhere, nobody frames them.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    // Hangfire's own pages have style attributes in them.
    private const string PolicyOfHangfire = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    private const string OneYear = "max-age=31536000";

    /// <summary>Sets them on every answer, and refuses what another site's page sends.</summary>
    public static void AddTo(WebApplication app) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        var isOfHangfire = context.Request.Path.StartsWithSegments(JobsPages.Root, StringComparison.Ordinal);
        headers.ContentSecurityPolicy = isOfHangfire ? PolicyOfHangfire : Policy;
        if (context.Request.IsHttps) headers.StrictTransportSecurity = OneYear;
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
