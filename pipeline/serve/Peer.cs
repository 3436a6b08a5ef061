using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Serve;

/// <summary>Who is at the other end of the wire: the proxy, where the person is behind one that is trusted.</summary>
internal static class Peer
{
    private static readonly object Key = new();

    /// <summary>Remembers it, and then believes what a trusted proxy says about the person's address.</summary>
    public static void AddTo(WebApplication app, ServeOptions options)
    {
        var headers = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = 1,
        };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in options.TrustedProxies()) headers.KnownProxies.Add(proxy);
        app.Use((context, next) =>
        {
            context.Items[Key] = context.Connection.RemoteIpAddress;
            return next(context);
        });
        if (headers.KnownProxies.Count > 0) app.UseForwardedHeaders(headers);
    }

    /// <summary>The address that the request came from, whatever its headers say.</summary>
    public static IPAddress? Of(HttpContext context) => context.Items[Key] as IPAddress;
}
