using System.Diagnostics;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Serve.Accounts;

namespace PerfEtl.Tests.Serve;

/// <summary>Makes accounts, by the program's own store, or as an administrator does.</summary>
internal static class Accounts
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "一个很长的口令 2022";

    /// <summary>Makes one, for all departments unless some are named.</summary>
    public static void Add(string data, string name, string role, params string[] departments)
    {
        var (hash, stamp) = Passwords.Of(name, Password);
        var account = new Account
        {
            Name = name,
            Role = Enum.Parse<Role>(role, ignoreCase: true),
            Departments = departments,
            PasswordHash = hash,
            Stamp = stamp,
        };
        new AccountStore(new DataFolder(data)).Change(all => [.. all, account]);
    }

    /// <summary>Makes a token for an account that is good for a day.</summary>
    public static string Token(string data, string name, string scope = "all")
    {
        var (token, word) = ApiToken.New(Enum.Parse<TokenScope>(scope, ignoreCase: true), DateTime.UtcNow.AddDays(1));
        new AccountStore(new DataFolder(data)).Change(all => all.Select(account => account.Name == name
            ? account with { Tokens = [.. account.Tokens, token] } : account));
        return word;
    }

    /// <summary>Runs <c>perfetl user</c>.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="typed">What stands on its standard input.</param>
    /// <param name="arguments">The words behind <c>user</c>.</param>
    public static Outcome User(string data, string typed, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Perfetl.Program, "user", .. arguments, "--data", data])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        process.StandardInput.WriteLine(typed);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Perfetl.Outcome(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
