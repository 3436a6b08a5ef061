using System.Net;
using Microsoft.AspNetCore.Http;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>Tells a program of this machine from one that only seems to be here.</summary>
/// <remarks>
/// A proxy on this machine calls from here for people elsewhere: it adds headers, or speaks HTTP/1.0. A page of
/// another site can have its name lead here: then the request asks for that name.
/// </remarks>
internal static class OwnMachine
{
    /// <summary>How somebody who needed no account is signed in.</summary>
    public const string Scheme = "own machine";

    private static readonly string[] OfProxies =
    [
        "Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP",
        "True-Client-IP", "CF-Connecting-IP", "Client-IP",
    ];

    /// <summary>Whether a request comes straight from this machine.</summary>
    public static bool IsCalling(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
        && context.Connection.LocalIpAddress is { } called && IPAddress.IsLoopback(called)
        && IsName(context.Request.Host.Host) && !IsForwarded(context.Request);

    /// <summary>Whether a proxy sent a request on.</summary>
    public static bool IsForwarded(HttpRequest request) => HttpProtocol.IsHttp10(request.Protocol)
        || request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
            || OfProxies.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static bool IsName(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
