using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Serve.Audit;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>Signing in with name and password, and out again.</summary>
internal sealed class SignIn(AccountStore accounts, LockOut lockOut, AuditLog audit, IAntiforgery antiforgery)
{
    /// <summary>Where one signs in.</summary>
    public const string Place = "/sign-in";

    /// <summary>The style of that page and of short answers.</summary>
    public const string Style = "/sign-in.css";

    /// <summary>How people with a cookie are signed in.</summary>
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);
    private static readonly TimeSpan AfterAWrongOne = TimeSpan.FromSeconds(1);

    /// <summary>Adds what keeps people signed in and their forms theirs.</summary>
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
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "perfetl-form";
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.HttpOnly = true;
            form.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<AccountStore>().AddSingleton<LockOut>().AddSingleton<Guard>().AddSingleton<SignIn>();
    }

    /// <summary>Maps the page, its style and what it sends.</summary>
    public void Map(WebApplication app)
    {
        var everybody = new ForDepartmentsAttribute();
        app.MapGet(Place, context => SignInPage.WriteAsync(context, antiforgery, null)).WithMetadata(everybody);
        app.MapGet(Style, () => Results.Text(SignInPage.Css, "text/css")).WithMetadata(everybody);
        app.MapPost(Place, EnterAsync).WithMetadata(everybody);
        app.MapPost("/sign-out", LeaveAsync).WithMetadata(everybody);
    }

    private async Task EnterAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, from) = (form["name"].ToString(), $"{context.Connection.RemoteIpAddress}");
        if (lockOut.Holds(name, from))
        {
            audit.Add(name, from, "sign_in", "locked", "");
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            await SignInPage.WriteAsync(context, antiforgery, "口令连续错了多次，请过五分钟再试。");
            return;
        }

        var account = accounts.Find(name);
        if (!Passwords.IsOf(account, form["password"].ToString()))
        {
            lockOut.Wrong(name, from);
            audit.Add(name, from, "sign_in", "refused", "");
            await Task.Delay(AfterAWrongOne, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await SignInPage.WriteAsync(context, antiforgery, "账号或口令不对，请核对后再试。");
            return;
        }

        lockOut.Right(name);
        audit.Add(account!.Name, from, "sign_in", "done", "");
        await context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.Name, account.Name), new(ClaimTypes.Hash, account.Stamp)], Scheme)));
        context.Response.Redirect(context.Request.PathBase + Back(context.Request.Query["back"].ToString()));
    }

    private async Task LeaveAsync(HttpContext context)
    {
        audit.Add(Visitor.Of(context).Name, $"{context.Connection.RemoteIpAddress}", "sign_out", "done", "");
        await context.SignOutAsync(Scheme);
        context.Response.Redirect(context.Request.PathBase + Place);
    }

    // Only a path of ours: //elsewhere and /\elsewhere are addresses of others.
    private static string Back(string back) => back.Length > 1 && back[0] == '/' && back[1] is not ('/' or '\\')
        && !back.Any(char.IsControl) && Uri.IsWellFormedUriString(back, UriKind.Relative) ? back : "/";
}
