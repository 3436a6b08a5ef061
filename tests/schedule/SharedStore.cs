namespace PerfEtl.Tests.Schedule;

/// <summary>A database that several programs share.</summary>
/// <param name="Setting">What stands in <c>Schedule:Store</c>.</param>
/// <param name="User">Who signs in.</param>
/// <param name="Password">The password.</param>
public sealed record SharedStore(string Setting, string User, string Password)
{
    /// <summary>The variables of a program that uses it.</summary>
    internal string[] Environment =>
        [$"PERFETL_SCHEDULE_USER={User}", $"PERFETL_SCHEDULE_PASSWORD={Password}"];
}
