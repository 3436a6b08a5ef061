using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>Passwords, by ASP.NET Core's own hasher.</summary>
internal static class Passwords
{
    private const int Shortest = 10;
    private const int Longest = 200;

    private static readonly PasswordHasher<string> Hasher = new();

    // What a name that is nobody's is compared with, so that it takes as long as any other.
    private static readonly Lazy<string> Nobodys = new(() => Hasher.HashPassword("", NewStamp()));

    /// <summary>An account's hash and stamp for a password.</summary>
    /// <exception cref="UsageException">It is too short or too long.</exception>
    public static (string Hash, string Stamp) Of(string name, string password) =>
        password.Length is >= Shortest and <= Longest && password.Trim().Length > 0
            ? (Hasher.HashPassword(name, password), NewStamp())
            : throw new UsageException($"口令有 {password.Length} 个字符，应为 {Shortest} 到 {Longest} 个。");

    /// <summary>Whether a password is that of an account.</summary>
    /// <param name="account">The account; null for a name that is nobody's.</param>
    /// <param name="password">As it was typed.</param>
    public static bool IsOf(Account? account, string password)
    {
        var typed = password.Length <= Longest ? password : "";
        var result = Hasher.VerifyHashedPassword(
            account?.Name ?? "", account?.PasswordHash ?? Nobodys.Value, typed);
        return account is not null && result != PasswordVerificationResult.Failed;
    }

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
