namespace PerfEtl.Tests;

/// <summary>Where the tests find the project's own inputs: beside the test program, copied by the build.</summary>
internal static class Repository
{
    /// <summary>The reviewed vocabulary.</summary>
    public static string Lookups { get; } = Path.Combine(AppContext.BaseDirectory, "seeds", "lookups");

    /// <summary>The 20 real forms of 2022.</summary>
    public static string SeedForms { get; } =
        Path.Combine(AppContext.BaseDirectory, "seeds", "forms", "declarations-2022-org-dept.txt");

    /// <summary>A file of hand-made truth.</summary>
    public static string Golden(string name) => Path.Combine(AppContext.BaseDirectory, "golden", name);
}
