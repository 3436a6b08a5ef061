using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>The hidden field that tells a form of ours from one of another site.</summary>
internal static class FormToken
{
    /// <summary>The field, for pages that are written by hand; Razor pages have one of their own.</summary>
    public static string Field(HttpContext context, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return $"""
            <input type="hidden" name="{tokens.FormFieldName}" value="{WebUtility.HtmlEncode(tokens.RequestToken)}">
            """;
    }
}
