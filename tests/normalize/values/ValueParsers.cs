using PerfEtl.Pipeline.Normalize.Values;

namespace PerfEtl.Tests.Normalize.Values;

/// <summary>The parsers with the vocabulary that is shipped.</summary>
internal static class ValueParsers
{
    public static string Lookups { get; } = Path.Combine(AppContext.BaseDirectory, "seeds", "lookups");

    public static TargetParser Targets { get; } = TargetParser.Load(Lookups);
}
