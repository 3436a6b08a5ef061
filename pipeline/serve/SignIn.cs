using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Serve.Accounts;

namespace PerfEtl.Pipeline.Serve;

/// <summary>Who may see the pages: people of this machine, and whoever signs in with one of the tokens.</summary>
internal static class SignIn
{
    private const string Place = "/sign-in";
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);
    private static readonly TimeSpan AfterAWrongOne = TimeSpan.FromSeconds(1);

    /// <summary>Adds what keeps people signed in.</summary>
    public static void AddTo(IServiceCollection services, DataFolder data)
    {
        services.AddDataProtection().SetApplicationName("perfetl")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data.Serve, "keys")));
        services.AddAuthentication(Scheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "perfetl";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.HttpOnly = true;
            cookie.ExpireTimeSpan = Lasts;
            cookie.SlidingExpiration = true;
        });
    }

    /// <summary>
    /// Sends whoever is neither of this machine nor signed in to the page where one signs in, except for the sign of
    /// life.
    /// </summary>
    public static void Guard(WebApplication app, ServeTokens tokens)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            var path = context.Request.Path;
            var isSignedIn = IsSignedIn(context.User, tokens);
            if (!isSignedIn && OwnMachine.IsCalling(context))
            {
                context.User = new ClaimsPrincipal(Visitor.OfThisMachine.Identity(OwnMachine.Scheme));
                isSignedIn = true;
            }

            if (isSignedIn || path == Place || path == "/health/live")
            {
                await next(context);
                return;
            }

            if (HttpMethods.IsGet(context.Request.Method)) context.Response.Redirect(context.Request.PathBase + Place);
            else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        });
    }

    /// <summary>Maps the page and what it sends.</summary>
    public static void Map(WebApplication app, ServeTokens tokens)
    {
        app.MapGet(Place, context => SignInPage.WriteAsync(context, isWrong: false));
        app.MapPost(Place, async context =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (tokens.RoleOf(form["token"].ToString()) is not { } role)
            {
                await Task.Delay(AfterAWrongOne, context.RequestAborted);
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                await SignInPage.WriteAsync(context, isWrong: true);
                return;
            }

            var visitor = new Visitor(role, role == ServeRoles.Operator ? Role.Operator : Role.Analyst, []);
            var who = visitor.Identity(Scheme);
            who.AddClaim(new Claim(ClaimTypes.Hash, tokens.MarkOf(role)));
            await context.SignInAsync(Scheme, new ClaimsPrincipal(who));
            context.Response.Redirect(context.Request.PathBase + JobsPages.Ledger);
        });
        app.MapPost("/sign-out", async context =>
        {
            await context.SignOutAsync(Scheme);
            context.Response.Redirect(context.Request.PathBase + Place);
        });
    }

    private static bool IsSignedIn(ClaimsPrincipal who, ServeTokens tokens) =>
        who.FindFirst(ClaimTypes.Hash) is { } mark && tokens.IsMark(who.Identity!.Name!, mark.Value);
}
