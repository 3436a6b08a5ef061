using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>Stands in front of every address: who is it, and may they?</summary>
/// <remarks>
/// With accounts: a cookie, a token, or the name a trusted proxy sends. Without: only people of this machine. Open to
/// all are the page to sign in with its style, and the sign of life.
/// </remarks>
internal sealed class Guard(AccountStore accounts, ServeOptions options, TimeProvider clock)
{
    private const string Bearer = "Bearer ";

    private static readonly string[] Open =
        [SignIn.Place, SignIn.Style, "/health/live"];

    /// <summary>Puts it in front of everything that is mapped.</summary>
    public void AddTo(WebApplication app, IAntiforgery antiforgery)
    {
        app.Use(async (context, next) =>
        {
            if (Refusal(context) is var (status, sentence))
            {
                await ErrorAnswer.WriteAsync(context, status, sentence);
                return;
            }

            var (visitor, scope) = await VisitorOfAsync(context);
            context.User = visitor is null ? new ClaimsPrincipal() : new ClaimsPrincipal(visitor.Identity(
                visitor.IsOfThisMachine ? OwnMachine.Scheme : SignIn.Scheme));
            if (visitor is null && !IsOpen(context.Request.Path)) await SendAwayAsync(context);
            else if (scope is { } given && !Covers(given, context.Request))
                await ErrorAnswer.WriteAsync(context, 403, "这个令牌不能用于这个地址。请另发范围更大的令牌。");
            else if (scope is null && !await IsFromOurFormAsync(context, antiforgery))
                await ErrorAnswer.WriteAsync(context, 403, "这个请求不是从本站的页面发出的，或页面已过期。请刷新页面后再试。");
            else await next(context);
        });
    }

    /// <summary>Sends visitors of some departments away from what may show others; after routing.</summary>
    public static void AddDepartmentsTo(WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.HasClaim(claim => claim.Type == Visitor.Department)
            && context.GetEndpoint() is { } endpoint
            && endpoint.Metadata.GetMetadata<ForDepartmentsAttribute>() is null)
        {
            await ErrorAnswer.WriteAsync(context, 403, "您的账号只看本部门的数据，这一页包含其他部门的内容，不能查看。");
            return;
        }

        await next(context);
    });

    private (int Status, string Sentence)? Refusal(HttpContext context)
    {
        var isFromProxy = IsTrusted(Peer.Of(context));
        if (options.UserHeader.Length > 0 && context.Request.Headers.ContainsKey(options.UserHeader) && !isFromProxy)
            return (403, $"请求头 {options.UserHeader} 只能由设置 Serve:Proxies 里的代理发出。");
        if (accounts.All.Count > 0 || OwnMachine.IsCalling(context) || IsOpen(context.Request.Path)) return null;
        return (403, "还没有账号，只有在本机直接打开才能查看。经由代理或别的机器访问，请管理员先运行 perfetl user add。");
    }

    private async Task<(Visitor? Visitor, TokenScope? Scope)> VisitorOfAsync(HttpContext context)
    {
        if (accounts.All.Count == 0) return (OwnMachine.IsCalling(context) ? Visitor.OfThisMachine : null, null);
        var word = context.Request.Headers.Authorization.ToString();
        if (word.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            var given = word[Bearer.Length..].Trim();
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var one in accounts.All)
            {
                if (one.Tokens.FirstOrDefault(token => token.Is(given, now)) is { } token)
                    return (one.Visitor, token.Scope);
            }

            return (null, null);
        }

        if (options.UserHeader.Length > 0 && IsTrusted(Peer.Of(context))
            && context.Request.Headers[options.UserHeader].ToString() is { Length: > 0 } named)
            return (accounts.Find(named)?.Visitor, null);
        var cookie = await context.AuthenticateAsync(SignIn.Scheme);
        var account = cookie.Principal?.Identity?.Name is { } name ? accounts.Find(name) : null;
        return (account is not null && cookie.Principal!.HasClaim(ClaimTypes.Hash, account.Stamp)
            ? account.Visitor : null, null);
    }

    private bool IsTrusted(IPAddress? address) => address is not null
        && options.TrustedProxies().Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsOpen(PathString path) => Array.Exists(Open, open => path == open);

    private static bool Covers(TokenScope scope, HttpRequest request) => scope switch
    {
        TokenScope.Query => HttpMethods.IsGet(request.Method)
            && request.Path.Value!.StartsWith("/query.", StringComparison.Ordinal),
        TokenScope.Read => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method),
        _ => true,
    };

    private static Task SendAwayAsync(HttpContext context)
    {
        var isForPeople = HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (!isForPeople) return ErrorAnswer.WriteAsync(context, 401, "请先登录，或在请求头 Authorization 里给出令牌。");
        var back = Uri.EscapeDataString(context.Request.Path + context.Request.QueryString);
        context.Response.Redirect($"{context.Request.PathBase}{SignIn.Place}?back={back}");
        return Task.CompletedTask;
    }

    // Hangfire's own pages ask for their figures by a POST that changes nothing.
    private static async Task<bool> IsFromOurFormAsync(HttpContext context, IAntiforgery antiforgery) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
        || HttpMethods.IsOptions(context.Request.Method) || context.Request.Path == JobsPages.Root + "/stats"
        || await antiforgery.IsRequestValidAsync(context);
}

/// <summary>
/// Says that a page shows a visitor of some departments nothing of others; without it such visitors are sent away.
/// </summary>
/// <remarks>
/// On a Razor page <c>@attribute [ForDepartments]</c>, on an address
/// <c>.WithMetadata(new ForDepartmentsAttribute())</c>. A new one is closed to them until somebody has thought of it.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ForDepartmentsAttribute : Attribute;
