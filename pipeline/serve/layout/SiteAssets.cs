using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PerfEtl.Pipeline.Serve.Layout;

/// <summary>Style sheets, scripts and pictures of the pages, from inside the program and from <c>assets/</c>.</summary>
internal static class SiteAssets
{
    private static readonly Dictionary<string, (string Source, string Type)> Known = new(StringComparer.Ordinal)
    {
        ["site.css"] = ("serve/layout/site.css", "text/css; charset=utf-8"),
        ["site.js"] = ("serve/layout/site.js", "text/javascript; charset=utf-8"),
        ["drawing.css"] = ("drawing.css", "text/css; charset=utf-8"),
        ["source.css"] = ("serve/source/source.css", "text/css; charset=utf-8"),
        ["explain.js"] = ("explain.js", "text/javascript; charset=utf-8"),
        ["query.css"] = ("serve/sql/query.css", "text/css; charset=utf-8"),
        ["query.js"] = ("serve/sql/query.js", "text/javascript; charset=utf-8"),
        ["icon.svg"] = ("serve/layout/icon.svg", "image/svg+xml"),
    };

    /// <summary>The folder that the build fills from npm.</summary>
    private static string Staged => Path.Combine(AppContext.BaseDirectory, "assets");

    /// <summary>Maps them; a browser asks again each time, and gets the bytes only if they are others.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var (name, (source, type)) in Known) Map(app, name, Resource(source), type);
        Map(app, "htmx.min.js", File.ReadAllBytes(Path.Combine(Staged, "htmx.min.js")),
            "text/javascript; charset=utf-8");
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
