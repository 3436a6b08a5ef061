using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Normalize.Values;

/// <summary>Compares the parser with targets that people read: every one of the 2022 seed, and 110 of other places.</summary>
public sealed class TargetGoldenTests
{
    [Fact]
    public void Parse_EveryTargetOfTheSeed_IsReadAsPeopleReadIt() => AssertReadAsReviewed("targets-2022", 303);

    private static void AssertReadAsReviewed(string golden, int count)
    {
        var expected = LookupFile.Read<GoldenTarget>(Path.Combine(AppContext.BaseDirectory, "golden"), golden);
        var read = expected.Select(row => GoldenTarget.Of(row.Printed, ValueParsers.Targets.Parse(row.Printed).Value));
        Assert.Equal(count, expected.Count);
        var differences = expected.Zip(read).Where(pair => pair.First != pair.Second);
        Assert.Empty(differences.Select(pair => $"expected {pair.First}\nbut read {pair.Second}"));
    }
}
