using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>The page where one signs in.</summary>
internal static class SignInPage
{
    /// <summary>Its style.</summary>
    public static string Css { get; } = Assets.Text("layout/tokens.css") + Assets.Text("sign-in.css");

    /// <summary>Writes it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="antiforgery">Makes the form ours.</param>
    /// <param name="wrong">What was wrong with the last try; null for the first.</param>
    public static Task WriteAsync(HttpContext context, IAntiforgery antiforgery, string? wrong)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><title>登录 · PerfEtl</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="{context.Request.PathBase}{SignIn.Style}">
            <link rel="icon" href="data:,"></head>
            <body><main><h1>财政项目绩效目标</h1>
            <form method="post">{FormToken.Field(context, antiforgery)}
            <label for="name">账号</label>
            <input id="name" name="name" autocomplete="username" autocapitalize="none" autofocus required>
            <label for="password">口令</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            {(wrong is null ? "" : $"""<p class="wrong" role="alert">{WebUtility.HtmlEncode(wrong)}</p>""")}
            <button>登录</button>
            <p>账号由管理员用 perfetl user add 建立，忘记口令请找管理员。</p>
            </form></main></body></html>
            """);
    }
}

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

/// <summary>Styles and scripts of the pages that travel inside the program.</summary>
internal static class Assets
{
    /// <summary>One of them.</summary>
    /// <param name="name">Its file name: <c>sign-in.css</c>.</param>
    public static string Text(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream("serve/" + name)
            ?? throw new ArgumentException($"The program carries no {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
