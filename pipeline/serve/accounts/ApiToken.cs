using System.Security.Cryptography;
using System.Text;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>A word with which a program signs in for a person, for a while and for some things only.</summary>
/// <param name="Id">What it is called: 8 hex digits.</param>
/// <param name="Hash">SHA-256 of the word; 256 random bits need no slower one.</param>
/// <param name="Scope">What it is good for.</param>
/// <param name="ExpiresAt">Until when, UTC.</param>
internal sealed record ApiToken(string Id, string Hash, TokenScope Scope, DateTime ExpiresAt)
{
    private const string Prefix = "perfetl_";

    /// <summary>Makes a new one.</summary>
    /// <returns>The token and the word, which is told once and kept nowhere.</returns>
    public static (ApiToken Token, string Word) New(TokenScope scope, DateTime expiresAt)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var word = $"{Prefix}{id}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}";
        return (new ApiToken(id, HashOf(word), scope, expiresAt), word);
    }

    /// <summary>Whether a word is this token, and still good.</summary>
    public bool Is(string word, DateTime now) => now < ExpiresAt && CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(HashOf(word)), Encoding.ASCII.GetBytes(Hash));

    private static string HashOf(string word) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));
}

/// <summary>What a token is good for; never for more than its person may do.</summary>
internal enum TokenScope
{
    /// <summary>The addresses <c>/query.*</c> and nothing else.</summary>
    Query,

    /// <summary>Everything that can be read.</summary>
    Read,

    /// <summary>Orders as well.</summary>
    All,
}
