using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PerfEtl.Pipeline.Serve.Layout;

/// <summary>Style sheets, scripts and pictures of the pages, from inside the program and from <c>assets/</c>.</summary>
internal static class SiteAssets
{
    private const string Css = "text/css; charset=utf-8";
    private const string Js = "text/javascript; charset=utf-8";

    // Ours, each put together from resources of the program.
    private static readonly (string Name, string[] Sources, string Type)[] Own =
    [
        ("site.css", ["serve/layout/tokens.css", "serve/layout/site.css"], Css),
        ("site.js", ["serve/layout/site.js"], Js),
        ("drawing.css", ["drawing.css"], Css),
        ("source.css", ["serve/source/source.css"], Css),
        ("explain.js", ["explain.js"], Js),
        ("query.css", ["serve/sql/query.css"], Css),
        ("query.js", ["serve/sql/query.js"], Js),
        ("editor.js", ["serve/sql/editor.js"], Js),
        ("icon.svg", ["serve/layout/icon.svg"], "image/svg+xml"),
    ];

    // Others', in the folder that the build fills from npm.
    private static readonly string[] Foreign =
        ["htmx.min.js", "codemirror.js", "codemirror.css", "sql.js", "show-hint.js", "show-hint.css"];

    /// <summary>Maps them; a browser asks again each time, and gets the bytes only if they are others.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var (name, sources, type) in Own) Map(app, name, [.. sources.SelectMany(Resource)], type);
        foreach (var name in Foreign)
        {
            var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "assets", name));
            Map(app, name, bytes, Path.GetExtension(name) == ".css" ? Css : Js);
        }
    }

    private static void Map(IEndpointRouteBuilder app, string name, byte[] bytes, string type)
    {
        var mark = new Microsoft.Net.Http.Headers.EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..8])}\"");
        app.MapGet("/assets/" + name, (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(bytes, type, entityTag: mark);
        });
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The program lacks its resource {name}.", name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
