using PerfEtl.Pipeline.Check;

namespace PerfEtl.Tests.Check;

/// <summary>The reviewed vocabulary as shipped, for rules that go by words.</summary>
internal static class Lookups
{
    /// <summary>The words of the shipped tables.</summary>
    public static CheckVocabulary Words { get; } = new(Folder);

    /// <summary>The folder of the shipped tables.</summary>
    public static string Folder => Repository.Lookups;
}
