using System.Security.Cryptography;
using System.Text;

namespace PerfEtl.Pipeline.Serve;

/// <summary>The words with which people sign in: <c>serve/operator.token</c> and <c>serve/reader.token</c>.</summary>
/// <remarks>Made at the first start, 256 random bits each, for the eyes of the program's user only.</remarks>
internal sealed class ServeTokens
{
    private readonly Dictionary<string, byte[]> roles;

    /// <summary>Reads them, and makes those that are missing.</summary>
    public ServeTokens(DataFolder data)
    {
        Directory.CreateDirectory(data.Serve);
        roles = new[] { ServeRoles.Operator, ServeRoles.Reader }.ToDictionary(
            role => role, role => Encoding.UTF8.GetBytes(Read(Path.Combine(data.Serve, role + ".token"))));
    }

    /// <summary>The role of whoever knows a token; null for nobody's.</summary>
    public string? RoleOf(string token) => roles
        .Where(role => CryptographicOperations.FixedTimeEquals(role.Value, Encoding.UTF8.GetBytes(token.Trim())))
        .Select(role => role.Key).FirstOrDefault();

    /// <summary>Stands for a role's token in a cookie, so that a new one ends the sign-ins with the old.</summary>
    public string MarkOf(string role) => Convert.ToHexStringLower(SHA256.HashData(roles[role])[..8]);

    /// <summary>Whether a mark stands for the token that a role has now.</summary>
    public bool IsMark(string role, string mark) => roles.ContainsKey(role) && mark == MarkOf(role);

    // Two programs that start at once take the same one: only one of them can make the file.
    private static string Read(string path)
    {
        if (!File.Exists(path))
        {
            var draft = $"{path}.{Environment.ProcessId}";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new StreamWriter(draft, Encoding.ASCII, options))
                file.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }
        }

        return File.ReadAllText(path).Trim();
    }
}
