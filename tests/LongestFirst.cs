using Xunit.Abstractions;

[assembly: TestCollectionOrderer("PerfEtl.Tests.LongestFirst", "PerfEtl.Tests")]

namespace PerfEtl.Tests;

/// <summary>Begins with the classes that take longest: what is left for the end keeps one processor idle.</summary>
/// <remarks>The seconds of each group are in <c>docs/tests.md</c>.</remarks>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        nameof(Schedule.PostgresClusterTests), nameof(Faults.KillTests), nameof(Load.RevisionTests),
        nameof(Schedule.PullTests), nameof(Load.LoadSequenceTests), nameof(Faults.WorkingFileTests),
        nameof(Quarantine.QuarantineStateTests), nameof(Faults.ConcurrentLoadTests),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(Place);

    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(
            Longest, name => collection.DisplayName.EndsWith("." + name, StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
