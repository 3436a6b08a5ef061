namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>User and password of a source, which only the environment holds.</summary>
internal static class Credentials
{
    /// <summary><c>PERFETL_DB_BUREAU_USER</c> for the source <c>bureau</c>.</summary>
    public static string UserVariable(string source) => $"{Prefix(source)}_USER";

    /// <summary><c>PERFETL_DB_BUREAU_PASSWORD</c> for the source <c>bureau</c>.</summary>
    public static string PasswordVariable(string source) => $"{Prefix(source)}_PASSWORD";

    /// <summary>The user; null if the variable is not set.</summary>
    public static string? UserOf(string source) => Value(UserVariable(source));

    /// <summary>The password; null if the variable is not set.</summary>
    public static string? PasswordOf(string source) => Value(PasswordVariable(source));

    private static string Prefix(string source) => $"PERFETL_DB_{source.ToUpperInvariant().Replace('-', '_')}";

    private static string? Value(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
