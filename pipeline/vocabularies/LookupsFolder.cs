namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>Where the reviewed lookups are: they travel beside the program.</summary>
internal static class LookupsFolder
{
    /// <summary>The folder, for example <c>/opt/perfetl/seeds/lookups</c>.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "seeds", "lookups");
}
