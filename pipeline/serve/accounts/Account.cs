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
