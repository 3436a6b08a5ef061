using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>Whoever a request comes from: pages, SQL, exports and reports ask it what may be shown.</summary>
/// <param name="Name">How the person signed in; <c>本机</c> on this machine without accounts.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="Departments">The only departments whose rows the person sees; empty for all.</param>
internal sealed record Visitor(string Name, Role Role, IReadOnlyList<string> Departments)
{
    /// <summary>The claim that names one department a person sees.</summary>
    public const string Department = "department";

    /// <summary>Everybody on this machine, where there are no accounts.</summary>
    public static Visitor OfThisMachine { get; } = new("本机", Role.Operator, []);

    /// <summary>May give orders to jobs and deal with quarantine.</summary>
    public bool IsOperator => Role >= Role.Operator;

    /// <summary>Whether no account was needed, which pages say.</summary>
    public bool IsOfThisMachine => Name == OfThisMachine.Name;

    /// <summary>Whether rows of a department may be shown.</summary>
    public bool Sees(string department) => Departments.Count == 0 || Departments.Contains(department);

    /// <summary>The visitor of a request that has passed <see cref="Accounts.Guard"/>.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the guard lets no such request through.
    /// </exception>
    public static Visitor Of(HttpContext context)
    {
        var user = context.User;
        if (user.Identity is not { IsAuthenticated: true, Name: { } name })
            throw new InvalidOperationException("A request without a visitor has passed the guard.");
        var role = Enum.GetValues<Role>().Last(role => user.IsInRole(NameOf(role)));
        return new Visitor(name, role, [.. user.FindAll(Department).Select(claim => claim.Value)]);
    }

    /// <summary>The visitor as ASP.NET Core knows people, with every role up to its own.</summary>
    public ClaimsIdentity Identity(string scheme) => new(
        [
            new(ClaimTypes.Name, Name),
            .. Enum.GetValues<Role>().Where(role => role <= Role)
                .Select(role => new Claim(ClaimTypes.Role, NameOf(role))),
            .. Departments.Select(department => new Claim(Department, department)),
        ], scheme);

    /// <summary>The name of a role in claims and settings: <c>operator</c>.</summary>
    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();
}
