using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PerfEtl.Pipeline.Query;

namespace PerfEtl.Pipeline.Serve;

/// <summary>A status with one sentence: as a small page for people, as JSON for programs.</summary>
internal static class ErrorAnswer
{
    /// <summary>Writes the answer.</summary>
    public static Task WriteAsync(HttpContext context, int status, string sentence)
    {
        var response = context.Response;
        response.StatusCode = status;
        if (status == StatusCodes.Status429TooManyRequests) response.Headers.RetryAfter = "5";
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            response.ContentType = "application/json; charset=utf-8";
            return response.WriteAsync(JsonSerializer.Serialize(new { error = sentence }, JsonRows.Format));
        }

        response.ContentType = "text/html; charset=utf-8";
        var home = context.Request.PathBase + "/";
        return response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>{status} · PerfEtl</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="{context.Request.PathBase}{Accounts.SignIn.Style}">
            <link rel="icon" href="data:,"></head>
            <body><main><h1>不能显示</h1><p role="alert">{WebUtility.HtmlEncode(sentence)}</p>
            <p><a href="{home}">回到首页</a></p></main></body></html>
            """);
    }
}
