using System.Text.RegularExpressions;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>One person who may sign in.</summary>
internal sealed record Account
{
    /// <summary>What the person types: letters, figures, <c>. _ - @</c> or Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>What the person may do.</summary>
    public Role Role { get; init; }

    /// <summary>The only departments the person sees, as printed; empty for all.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>What ASP.NET Core's own hasher made of the password: PBKDF2 with a salt of its own.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>Stands in every sign-in, so that a new password ends the sign-ins with the old one.</summary>
    public required string Stamp { get; init; }

    /// <summary>What the person's programs sign in with.</summary>
    public IReadOnlyList<ApiToken> Tokens { get; init; } = [];

    /// <summary>The person as a visitor.</summary>
    public Visitor Visitor => new(Name, Role, Departments);
}

/// <summary>What an account may be called.</summary>
internal static partial class AccountName
{
    /// <summary>Whether a name will do: <c>zhang.wei</c>, <c>张伟</c>; not that of everybody on this machine.</summary>
    public static bool IsFit(string name) => Fit().IsMatch(name) && name != Visitor.OfThisMachine.Name;

    [GeneratedRegex(@"^[A-Za-z0-9._@\-\u4E00-\u9FFF]{1,64}\z")]
    private static partial Regex Fit();
}
